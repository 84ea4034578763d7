"""When garbage is collected: not before all is loaded that the first screens need, as none of that becomes garbage."""

import gc


def start_collecting() -> None:
    """Collect from now on, without ever looking at what was loaded until now. Once; later calls do nothing."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()
