"""Frequent words that tell one language from another, in lower case."""

STOP_WORDS = {
    "en": frozenset(
        "the and of to in that is was for said with he she it his her they you we have has had not be by at from this"
        " are were will would who".split()
    ),
    "de": frozenset(
        "der die das und ist nicht den von mit ein zu sich auf dem im für hat war eine einen wir ich er sie es dass als"
        " aus nach bei wie werden".split()
    ),
    "fr": frozenset(
        "le la les de en et des est une du dans que qui il pas je nous vous elle ce cette ces au aux sur pour"
        " avec mais ne par plus"
        " se sont très l d c qu n".split()
    ),
    "es": frozenset(
        "el la los las y de que en es una por con del se su no al lo como más pero ha un para este esta"
        " sin hay muy sobre desde él".split()
    ),
    "it": frozenset(
        "il la e in di che è non per una del della gli nel nella con si da dal dalla al alla dei delle"
        " sono ha anche più ma ai"
        " degli dell sul questo questa come stato senza dopo hanno nei suo sua".split()
    ),
    "pt": frozenset(
        "o e como de que não uma um os da do das dos em na ao à pelo pela com por para mais foi ser se"
        " são é à às também já ele"
        " ela seu sua mas muito sem nem pelos pelas isso até há você disse".split()
    ),
}
"""By the code of the language."""
