"""The title of a document, found by the words that end titles."""

from __future__ import annotations

import re
from functools import cache

from .header import Header, tidy
from .kinds import kind_words

_LONGEST = 90
_CONJUNCTIONS = frozenset("和与及暨的")
_NAVIGATION = re.compile(
    r"[>＞|]|当前位置|首页|^(?:来源|发布|时间|索引号|分享|字体|主题|导航|目录|责任编辑|热门)|网站|APP|https?:"
)
_BEFORE = re.compile(
    r"^.{0,30}?文件 ?[（(].{1,4}[)）]|^.{0,20}(?:数字报|日报|官网) ?[-—_]|^[—－―-]+|^标题[:：]|^.{0,20}\d日.*?(?=关于)"
)
_SENTENCE = re.compile(
    r"[。！；]|各位代表|以下简称|同志们|[，,](?!.*(?:》|意见|方案|通知))|^(?:本报|记者|现在|根据|为了?)"
)
_NUMBERED = re.compile(
    r"[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|第.{1,3}[章节编篇]|[0-9]{1,2}[.、]"
)
_NO_HEADING = re.compile(r"[。；：:]|^[（(各]")
_BREAK = re.compile(r" ?(?:[—－―-]{2,}|[（(] ?(?:19|20)\d\d ?年 ?\d|各位代表|(?<=[^0-9 第])(?:19|20)\d\d ?年 ?\d+ ?月)")


def find_title(header: Header) -> str:
    """The title that the head of a document shows, tidied; "" if no line of it ends like one."""
    labelled = header.fields.get("title", "")
    if labelled and _ends_like_a_title(labelled):
        return labelled
    lines = [line for line in header.head.split("\n") if line.strip()][:30]
    for index, line in enumerate(lines):
        following = lines[index : index + 3]
        goes_on = len(following) > 1 and tidy(following[1])[:1] in _CONJUNCTIONS
        title = (_broken(following) if goes_on else "") or _title_at(line) or _broken(following)
        if title:
            return title
    return ""


def first_line(header: Header) -> str:
    """The first line that could be a heading: short, no navigation, no sentence."""
    for line in header.lines[:8]:
        unfit = _NUMBERED.match(line) or _NAVIGATION.search(line) or _NO_HEADING.search(line)
        if 4 <= len(line) <= 50 and not unfit:
            return line
    return ""


def _title_at(line: str) -> str:
    """The title that a line is, or begins with where the line end behind it was lost."""
    line = _BEFORE.sub("", line.strip(" #*"))
    if _NAVIGATION.search(line[:60]):
        return ""
    whole = tidy(line)
    if len(whole) <= _LONGEST and _ends_like_a_title(whole):
        return whole
    for cut in (_before_break(line), _before_space(line), _run_in(line)):
        if cut and _ends_like_a_title(cut):
            return cut
    return ""


def _broken(lines: list[str]) -> str:
    """A title that is broken over two or three lines; its first one begins like a title."""
    first = tidy(lines[0])
    if (
        not re.match(r"关于|中共|《|.{2,12}(?:关于|人民政府|国民经济)", first)
        or _SENTENCE.search(first)
        or _NAVIGATION.search(first)
        or len(first) > 60
    ):
        return ""
    for count in range(2, len(lines) + 1):
        joined = tidy("".join(map(tidy, lines[:count])))
        if len(joined) <= _LONGEST and _ends_like_a_title(joined):
            return joined
    return ""


def _ends_like_a_title(text: str) -> bool:
    if _NUMBERED.match(text) or _SENTENCE.search(text):
        return False
    return 4 <= len(text) <= _LONGEST and _ending().search(text) is not None


def _before_break(line: str) -> str:
    match = _BREAK.search(line)
    return tidy(line[: match.start()]) if match else ""


def _before_space(line: str) -> str:
    """The shortest run of pieces, as spaces divide the line, that ends like a title."""
    pieces = line.split(" ")
    for count in range(1, min(len(pieces), 6)):
        joined = tidy(" ".join(pieces[:count]))
        if _ends_like_a_title(joined):
            return joined
    return ""


def _run_in(line: str) -> str:
    match = re.match(r".{4,60}?(?:统计公报|政府工作报告|草案的报告|规划纲要|的通知|的批复)", line)
    return tidy(match[0]) if match else ""


@cache
def _ending() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, kind_words()), key=len, reverse=True))
    return re.compile(rf"(?:{words})》?(?:的(?:通知|函|请示))?(?:[（(\[［][^（）()]{{1,14}}[)）\]］])*$")
