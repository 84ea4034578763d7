"""How Japanese says who is quoted: patterns for the words before and after a quotation."""

import re

from reader.text.patterns import pattern

_WORDS = r"[^。！？「」『』\n]"
_CUE = (
    r"(?:述べ|話[しす]|語[っり]|語る|強調|指摘|説明|訴え|答え|主張|振り返|明か[しす]|批判|コメント|言[っいう]|いう。|発言|表明|断言|反論|反発"
    r"|回答|呼びかけ|呼び掛け|求め|書[いき]|投稿|つぶや|ぼや|嘆[いき]|喜[びん]|叫[びん]|尋ね|問いかけ|告げ|伝え|報告|発表|評価|分析|強がっ|力説|釈明"
    r"|謝罪|付け加え|続け|つけ加え|申し入れ|陳謝|抗弁|否定|認め|憤[りっる]|肩を落と|胸を張|目を細め|首をかしげ|声を上げ|歓迎|断じ|言い切|考え|願[いう]|心配|驚|胸をなで|懸念|警告|期待|宣言|決意|打ち明け|ささや|笑[いうっ]|苦笑|漏ら|意気込|感謝|供述|証言|抗議|謝[っり]|示[しす])"
)
_NAMED = r"(?P<source>[^、。！？「」『』\n]{1,50}?)"
_TOPIC = r"(?:は(?!ず|じめ)|(?<!な)が|も(?![のうと]))"
_QUOTES = r"(?:など)?と(?!いう|いっ|呼|は|さ[れせ]|題|名|み[らな]|同|とも|共|な[っる])"
"""The particle that marks words as somebody's, and not as a name or a term."""

AFTER = (
    pattern(rf"{_QUOTES}(?:\w{{1,6}}(?:ながら|つつ))?、?{_NAMED}{_TOPIC}{_WORDS}{{0,60}}?{_CUE}"),
    pattern(rf"。{_NAMED}{_TOPIC}{_WORDS}{{0,60}}?{_CUE}"),
)
"""「A」とXは述べた。 「A」。Xはそう話した。"""
AFTER_SENTENCE = AFTER
BEFORE = (
    pattern(rf"(?:{_WORDS}*、)?{_NAMED}(?:は|も){_WORDS}*$"),
    pattern(rf"(?:{_WORDS}*、)?{_NAMED}が{_WORDS}*$"),
    pattern(rf"{_NAMED}(?:によると|によれば){_WORDS}*$"),
)
"""Xは「A」と述べた。"""
REPORTING: tuple[re.Pattern[str], ...] = ()
MARKED = pattern(rf"{_QUOTES}(?:{_WORDS}{{0,40}}?{_CUE}|し(?:た|て|、)|する)")
"""What has to stand behind words that somebody reports."""
LEADING = pattern(
    r"(?:これに対し|同日|この日|前日|翌日|\d{1,2}日|一方で?"
    rf"|{_WORDS}*?(?:会見|取材|集会|講演|インタビュー|国会|会議|委員会|番組|ブログ|ツイッター|声明)"
    r"(?:では|において|に対して?|に応じた?|で|に))+"
)
"""Words before the source that are no part of it."""
