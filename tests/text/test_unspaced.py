"""Chinese and Japanese quotations beside terms and titles, which stand in the same marks."""

import pytest

from tests.text.quoting import parts, sources


@pytest.mark.parametrize(
    "text",
    [
        "“蛟龙”号潜水器负责人说，这次任务很成功。",
        "王毅表示“一带一路”倡议欢迎各方参与。",
        "该公司被称为“欧洲的硅谷”，成立于1998年。",
        "「うどん」と「そば」の違いを専門家が説明した。",
        "「讃岐うどん」と呼ばれる料理は人気だと店主は話した。",
        "新作「夜の庭」は来月公開される。",
    ],
)
def test_a_term_is_nobodys_words(text: str) -> None:
    assert parts(text) == []


def test_a_title_before_does_not_hide_the_speaker() -> None:
    text = "映画「君の名は」が公開され、監督は「驚いた」と話した。"
    assert (sources(text), parts(text)) == (["監督"], [["驚いた"]])


def test_the_second_clause_has_the_same_speaker() -> None:
    assert sources("首相は「責任を痛感している」と述べ、「再発防止に努める」と強調した。") == ["首相", "首相"]
    assert sources("他说，“我不同意”，并强调“必须马上停止这种做法”。") == ["他", "他"]


def test_a_quotation_may_run_over_two_paragraphs() -> None:
    text = "李明说：“第一段话没有结束。\n“第二段话在这里。”他补充道。"
    assert parts(text) == [["第一段话没有结束。", "第二段话在这里。"]]


def test_each_line_of_an_interview_has_its_speaker() -> None:
    assert sources("记者问：“你怎么看？”\n他回答说：“很好，我很满意。”") == ["记者", "他"]
