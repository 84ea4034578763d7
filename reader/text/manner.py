"""Words that show how a text speaks: telling a story, addressing its reader, giving orders; in some languages."""

NARRATIVE = frozenset(
    """
    according added after although because been before but could did had he her him his however meanwhile said
    says she since tell their them they though told was were when which while who would
    """.split()
)
"""Words of a story told in the third person."""
FUNCTION = frozenset(
    """
    a an and are as at be by com da dan dari das de den der des di die do du e el em en et for from has have in
    is ist it its itu la las le les los mit not o of on or para que that the this to un und une von was with y
    yang zu
    """.split()
)
"""Small words of running text in some languages: a list of links has few."""
YOU = frozenset(
    """
    anda ihr ihre ihren please seu sie su sua usted você vos votre vous you you'll you're you've your yours
    """.split()
)
"""Words that address the reader."""
WE = frozenset(
    """
    nos nossa nosso notre nous nuestro our unser unsere we we'll we're we've wir
    """.split()
)
"""Words by which a site speaks of itself."""
ONESELF = frozenset(
    """
    i i'd i'll i'm i've me my
    """.split()
)
"""Words by which a single writer does."""
COMMANDS = frozenset(
    """
    become browse buy check click contact discover don't donate download enter explore find follow get have help
    join keep learn leave listen log note please read register save see select send share shop sign start stay
    subscribe support tell try use view visit want watch
    """.split()
)
"""First words of a line that tells the reader to do something."""
