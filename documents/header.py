"""What stands around the text proper: the lines at its head, their labelled fields, the signature at its end."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .dates import FoundDate, find_dates
from .normalize import view

_HEAD_CHARACTERS = 2500
_HEAD_LINES = 45
_TAIL_CHARACTERS = 700
_BETWEEN_HAN = re.compile(r"(?<=[\u3400-\u9fff《》“”（）〔〕、]) +(?=[\u3400-\u9fff《》“”（）〔〕、])")
_NUMBER = re.compile(r"[\u4e00-\u9fff]{1,12}[〔\[［(（]\s?(?:19|20)[0-9]{2}\s?[〕\]］)）]\s?(?:第 ?)?[0-9]{1,4} ?号")
_OWN_NUMBER = re.compile(rf"(?:^|(?<=[\s】\])])){_NUMBER.pattern}(?=[\s）)\u4e00-\u9fff]|$)", re.MULTILINE)
_LABELS = {
    "title": "标题|名称|文件名称",
    "written": "成文日期|成文时间|发文日期|印发日期|签发日期",
    "published": "发布日期|发布时间|发表时间|公布日期|日期|时间",
    "issuer": "发文机关|发布机构|发文机构|发文单位|制定机关|发布单位|发布机关|公开责任部门",
    "number": "发文字号|发布文号|文号|发文文号",
    "source": "文章来源|信息来源|来源|出处|稿源",
}
_SIGNED = re.compile(r" *(?:\n|$|印发| 分享|【|扫一扫|\(|（)")
_FIELD = re.compile(
    "|".join(
        rf"(?:^|(?<=[\s\[【|]))(?P<{key}>(?:{'|'.join(' *'.join(word) for word in words.split('|'))}))"
        for key, words in _LABELS.items()
    ),
    re.MULTILINE,
)
_VALUE = re.compile(r" *[\]】]? *[:：]? *\n?[ |]*(?P<value>[^\n\[【|]{1,80})")


@dataclass(frozen=True, slots=True)
class Header:
    """`head` and `tail` are stretches of the view, `lines` the tidied lines of the head, `fields` what labels name."""

    lines: tuple[str, ...]
    fields: dict[str, str]
    head: str
    tail: str

    def number(self) -> str:
        """The document number (国发〔2018〕5号), "" if the head has none: one that is cited is not its own."""
        labelled = _NUMBER.search(self.fields.get("number", ""))
        if labelled is not None:
            return tidy(labelled[0])
        own = _OWN_NUMBER.search(self.head[:800])
        return tidy(own[0].lstrip("（(")) if own else ""

    def signed(self) -> FoundDate | None:
        """The last date of the tail that stands at the end of a line, or nearly there: the date of a signature."""
        dates = [date for date in find_dates(self.tail) if _SIGNED.match(self.tail, date.end)]
        return dates[-1] if dates else None


def read_header(text: str) -> Header:
    """The header of a text; costs the same for a long text as for a short one."""
    head = view(text[:_HEAD_CHARACTERS])
    lines = [tidy(line) for line in head.split("\n")]
    kept = tuple(line for line in lines if line)[:_HEAD_LINES]
    return Header(kept, _fields(head), head, view(text[-_TAIL_CHARACTERS:]))


def tidy(line: str) -> str:
    """A line without outer spaces and without spaces between Chinese characters (政 府 工 作 报 告)."""
    return re.sub(" +", " ", _BETWEEN_HAN.sub("", line.strip().strip("#*").strip()))


def _fields(head: str) -> dict[str, str]:
    fields: dict[str, str] = {}
    for match in _FIELD.finditer(head):
        value = _VALUE.match(head, match.end())
        separated = head[match.end() : match.end() + 3].strip(" ")[:1] in ("：", ":", "]", "】", "\n")
        if value is not None and separated and match.lastgroup is not None:
            fields.setdefault(match.lastgroup, tidy(value["value"]))
    return fields
