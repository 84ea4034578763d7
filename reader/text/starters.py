"""Words that begin sentences more often than names do."""

STARTERS = frozenset(
    "The A An He She It They We I You But And In On At This That These Those There However Meanwhile "
    "After When As If For His Her Its Their Our My Your Not No So Some Many Most Since While What Who "
    "Why How Now Then To With From By Where Also According Although Because Before During Earlier "
    "Last Later Or Such Several Though Until Under Here Just Once One Despite Having Both Each Every "
    "Another Other Others All Two Three Four Even Only Still Yet Instead Indeed Asked Speaking "
    "Critics Experts Officials Police Over Through Between Like Let Do Did Does Is Are Was Were Have "
    "Has Had Can Will Would Could Should May Mr Mrs Ms Dr Prof Sen Gov Rep Der Die Das Ein Eine Es "
    "Wir Sie Er Ich Im Und Aber Auch Le La Les Un Une El Los Las En O Os Um Uma Em Na".split()
)
"""Capitalised words that mostly stand at the beginning of a sentence."""

SURE_STARTERS = frozenset(
    "The After Before When While However Although But And This That These Those There They He She We "
    "His Her Its According Despite During Since Meanwhile If Because Three Two So Some Many As At".split()
)
"""Those that are the second half of no brand name ("LinkedIn", "CapitalOne")."""
