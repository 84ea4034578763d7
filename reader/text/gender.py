"""Whether “he” or “she” stands for somebody, by title, by role, or by a common first name."""

import re
from typing import Literal

from reader.text.patterns import pattern

Gender = Literal["he", "she"]

_MEN = frozenset(
    """aaron abdul abdullah abraham adam ahmed alan albert alberto alejandro alessandro alexander alfred ali allen
    andre andreas andrew andy angelo anthony antonio arnold arthur barack barry ben benjamin bernard bernie bill
    billy bob bobby boris brad bradley brandon brendan brett brian bruce bryan byron carl carlos chad charles
    charlie chris christian christoph christopher chuck clarence claude colin craig curtis dale damien dan daniel
    darren dave david dean denis dennis derek diego dieter dmitri dominic don donald doug douglas duncan dwight
    dylan ed eddie edgar eduardo edward edwin elijah emmanuel enrique eric erik ernest eugene evan fernando florian
    francesco francisco frank franklin franz fred frederick friedrich gabriel garrett gary gavin geoffrey george
    gerald gerard gilbert giovanni giuseppe glenn gordon graham grant greg gregory guillermo gustavo guy günter
    hamid hans harold harry hassan hector heinrich helmut henri henry herbert herman howard hugh hugo ian ibrahim
    igor isaac ivan jack jacob jacques jake james jared jason jean-pierre jeff jeffrey jens jeremy jerome jerry
    jesse jesus jim jimmy joe joel johann john johnny jon jonas jonathan jorge jose josef joseph josh joshua josé
    juan julian julius justin jürgen karl keith ken kenneth kevin khalid klaus kurt kyle lance larry lars lawrence
    leo leon leonard leonardo leroy lewis liam lloyd logan lorenzo louis luca lucas luigi luis luke mahmoud malcolm
    manuel marc marcel marco marcus mario mark markus martin marvin mathias matt matteo matthew matthias maurice max
    maximilian michael michel miguel mike mikhail mitch mohamed mohammad mohammed muhammad mustafa nathan nathaniel
    neil nelson nicholas nick nicolas nigel nikolai noah norbert norman oleg oliver omar oscar otto owen pablo
    pascal patrick paul paulo pedro peter phil philip philippe pierre rafael ralph ramon randall randy raymond raúl
    reinhard ricardo richard rick robert roberto rodney rodrigo roger roland rolf ron ronald ross roy rudolf rudy
    rupert russell ryan salvador samuel scott sean sebastian sergei sergey sergio seth shane shaun shawn simon
    spencer stanley stefan stephan stephen steve steven stewart stuart ted terrence terry theo theodore thierry
    thomas tim timothy tobias todd tom tommy tony travis trevor troy tyler ulrich uwe victor vincent vladimir
    volodymyr wade walter warren wayne werner wesley wilhelm will william willie wolfgang xavier yusuf
    zachary""".split()
)
_WOMEN = frozenset(
    """abigail adriana agnes aisha alejandra alexandra alice alicia alison allison alyssa amanda amber amelia amy ana
    angela angelina anita ann anna anne annette annie antonia april ashley audrey barbara beatrice beatriz becky
    bernadette bertha beth bethany betty beverly bonnie brenda briana bridget brigitte brittany camille carla carmen
    carol carole carolina caroline carolyn carrie catherine cathy cecilia celia charlotte chelsea cheryl chloe
    christa christina christine cindy claire clara clarissa claudia colleen concepción connie constance cornelia
    courtney crystal cynthia daisy daniela danielle dawn debbie deborah debra deirdre delia denise diana diane
    dolores donna dora doris dorothea dorothy edith eileen elaine eleanor elena elisabeth elise eliza elizabeth ella
    ellen elsa emilia emily emma erica erika erin esther ethel eva evelyn fatima felicia fiona florence frances
    francesca françoise gabriela gabriele gail georgia geraldine gertrude gina giulia gladys glenda gloria grace
    greta gretchen gwen hannah harriet hazel heather heidi heike helen helena helga hilary hillary hope ida ilse
    ingrid inés irene iris irma isabel isabella isabelle ivanka jacqueline jane janet janice jeanette jeanne jenna
    jennifer jenny jessica jill joan joann joanna joanne josefina josephine joy joyce juana juanita judith judy
    julia juliana julie june karen karin karina karla kate katherine kathleen kathryn kathy katie katrina kayla
    kerstin kimberly kirsten kristen kristin kristina laura lauren leah leila lena leticia lillian linda lindsay
    lindsey lisa liz loretta lori lorraine louise lucia lucille lucy luisa lydia lynn mabel madeleine madeline
    maggie mandy marcia margaret margarita margot maria marianne marie marilyn marina marine marissa marjorie
    marlene marta martha mary maureen megan meghan melania melanie melinda melissa mercedes meredith michelle
    mildred millie miranda miriam molly monica monika myra nadia nadine nancy naomi natalia natalie natasha nicole
    nikki nina nora norma olga olive olivia pamela patricia patty paula pauline peggy penelope penny petra phyllis
    pilar priscilla priya rachel ramona rebecca regina renate renee rhonda rita roberta rosa rosalind rose rosemary
    rosie roxanne ruby ruth sabine sabrina sally samantha sandra sara sarah sharon sheila shelby shelley sherry
    shirley silvia simone sofia sonia sonja sophia sophie stacey stacy stella stephanie sue susan susana susanna
    susanne suzanne sylvia tabitha tamara tammy tania tanya tara teresa theresa tiffany tina toni trina ursula
    valentina valerie vanessa vera veronica verónica vicki vickie victoria viola violet virginia vivian wanda wendy
    wilma yolanda yvette yvonne zoe""".split()
)
_MALE = pattern(
    r"\b(?:Mr|Sir|Lord|he|his|man|spokesman|chairman|congressman|businessman|actor|king|prince|father|son|brother|husband"
    r"|Herr|Monsieur|Señor)\b",
    re.IGNORECASE,
)
_FEMALE = pattern(
    r"\b(?:Mrs|Ms|Miss|Dame|Lady|she|her|woman|spokeswoman|chairwoman|congresswoman|businesswoman|actress|queen|princess"
    r"|mother|daughter|sister|wife|widow|Frau|Madame|Señora)\b",
    re.IGNORECASE,
)


def gender_of_words(words: str) -> Gender | None:
    """What a source's words tell by themselves: a title or a role."""
    is_male, is_female = _MALE.search(words) is not None, _FEMALE.search(words) is not None
    return None if is_male is is_female else "he" if is_male else "she"


def gender_of_name(name: str) -> Gender | None:
    """What a first name tells."""
    first = name.split(" ", 1)[0].lower()
    return "he" if first in _MEN else "she" if first in _WOMEN else None
