"""A Chinese page has Chinese marks, though templates are written for all languages."""

import io
import re

import docx
import pytest

from macros.exports.feeds import feed
from macros.exports.icsfile import calendar
from macros.exports.markdown import template_markdown
from macros.exports.requesttext import request_text
from macros.language.chinesemarks import CLOSING, HAN, in_chinese
from macros.views.draftfile import CUTS
from macros.word.letters import Letters
from macros.word.requestfile import request_docx
from tests.readonce import edition_in

STRANGE = re.compile(
    rf"[{CLOSING}] (?!\(http)[^\s/]|[{HAN}] （|[{HAN}] \((?!http)|[{HAN}]\.(\s|$)"
)  # marks and spaces of other languages


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("未查到请求. <a>如何请求</a>； 请求书： <a>Word</a>", "未查到请求。<a>如何请求</a>；请求书：<a>Word</a>"),
        ("<a>已超过6年</a>. 状况", "<a>已超过6年</a>。状况"),
        ("<small>(截至<time>2015年</time>， 陈旧)</small>", "<small>（截至<time>2015年</time>，陈旧）</small>"),
        ("<a>丹麦</a> <small>(截至2015年)</small>", "<a>丹麦</a><small>（截至2015年）</small>"),
        ("本页有部分 (见Act 2012) 《公约》 第9条", "本页有部分（见Act 2012）《公约》第9条"),
        ("<a>芬兰</a> (2015)， 挪威 (C-281)。", "<a>芬兰</a>（2015），挪威（C-281）。"),
        ("制裁 (<b><i>第1(1)条；</i> <i>2(8)</i></b>)；", "制裁（<b><i>第1(1)条；</i> <i>2(8)</i></b>）；"),
        ("制裁 (第1(1)(b)条；2(8)条)，见(a)和(第(2)款)", "制裁（第1(1)(b)条；2(8)条），见(a)和（第(2)款）"),
        ("他说“是。” 然后", "他说“是。”然后"),
        ("<t>支助股 (</t><a>https://x.org</a><t>)； 草案。</t> <t>(第4条)</t>",
         "<t>支助股（</t><a>https://x.org</a><t>）；草案。</t><t>（第4条）</t>"),
        ("<b>请说明。</b> 来源", "<b>请说明。</b>来源"),
        ("加入<small> (<b>ICBL</b>，2026年)</small>", "加入<small>（<b>ICBL</b>，2026年）</small>"),
        ("<i>写</i> (<code>a</code>或<code>b</code>)。", "<i>写</i>（<code>a</code>或<code>b</code>）。"),
    ],
)  # fmt: skip
def test_marks_beside_chinese_words_are_chinese(written: str, shown: str):
    assert in_chinese(written) == shown


@pytest.mark.parametrize(
    "html",
    [
        '<p lang="en">No request. (None) “Yes” then</p>',
        "第9条(1)(a) s. 4, 33(3). (2015)",
        "<li>一。</li>\n<li><b>二）</b> <a>三</a></li>",
        "<pre>一， 二.\n三</pre><script>f('一. 二')</script><textarea>一。\n\n二</textarea>",
        '<a title="一. 二">Act 2012</a>. Next',
    ],
)
def test_what_is_not_chinese_or_counts_sign_by_sign_stays(html: str):
    assert in_chinese(html) == html


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("art. 4(2)(a)", "第4(2)(a)条"),
        ("ss. 4(2)(a), (c), 9", "第4(2)(a)、(c)、9节"),
        ("clause 3 of the bill", "第3条（法案）"),
        ("Law 95, art. 3(2)", "第95号法律，第3(2)条"),
        ("§ 1 nos. 1-2; art. 5", "§ 1 第1-2项；第5条"),
        ("Penal Code, art. 4", "刑法典，第4条"),
        ("Market Act, art. 4", '<bdi lang="en" dir="ltr">Market Act, art. 4</bdi>'),
    ],
)
def test_the_number_of_a_place_in_a_law_stands_within_the_chinese_word(place: str, said: str):
    language = edition_in("zh").language
    assert language.typeset(language.section(place)) == said


@pytest.mark.parametrize(
    "written",
    [
        lambda edition: request_text(edition, "ghana"),
        lambda edition: template_markdown(edition, CUTS[0]),
        lambda edition: "\n".join(re.findall("<content.*", feed(edition))),
        calendar,
    ],
)
def test_a_chinese_file_has_chinese_marks_as_the_pages_have(written):
    text = written(edition_in("zh"))
    assert not [line for line in text.splitlines() if STRANGE.search(line)]


def test_a_chinese_word_file_has_chinese_marks():
    document = docx.Document(io.BytesIO(request_docx(Letters(edition_in("zh")), "fiji")))
    assert len(document.paragraphs) > 20
    assert not [one.text for one in document.paragraphs if re.search(rf"[{CLOSING}] \S", one.text)]
