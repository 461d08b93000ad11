"""Meetings and fairs by their ordinal: 党的二十届三中全会, 省委十二届九次全会, 第十届北京国际电影节."""

from __future__ import annotations

import re

from ...ontology import Label
from ..results import Name
from .spans import name

_ORDINAL = r"(?:第?[一二三四五六七八九十百零〇\d]{1,4}(?:届|次))"
_BODY = r"(?:全体会议|全会|党代会|代表大会|人民代表大会|会议)"
_SESSION = re.compile(
    r"(?:(?:中国共产党|中共)[一-龥]{2,8}?(?:省|市|州|县|区)?(?=第)|中国共产党|中共|党的?|"
    r"(?:自治区|省|市|州|县|区|旗|盟)(?:委|党委|人大|政协|纪委)|市|省)?"
    + _ORDINAL
    + r"[一二三四五六七八九十]{0,3}(?:届|次|中|届委员会第|委员会第)?(?:[一二三四五六七八九十]+次)?"
    + _BODY
)
_NUMBERED = re.compile(
    r"(?:全国|全省|全市|全区|自治区)?(?:第[一二三四五六七八九十百零〇\d]{1,4}|首)[届次][一-龥—·“”\-－\d]{2,26}?"
    r"(?:博览会|运动会|论坛|大会|峰会|交易会|洽谈会|展览会|文化节|艺术节|电影节|旅游节|锦标赛|联赛|普查|洽会|博会|节)(?![一-龥]{0,1}期)"
)
_ANNIVERSARY = re.compile(
    r"(?:中国共产党|中华人民共和国|新中国|中国人民抗日战争|改革开放|建[党国军]|西藏自治区|[一-龥]{2,8}自治[区州县])[一-龥]{0,14}?"
    r"[一二三四五六七八九十百\d]{2,4}周年"
)
_CONGRESS = re.compile(r"党的[一二三][十][一二三四五六七八九]?大(?!力|量|型|幅)|党的二十大")


def occasions(text: str) -> list[Name]:
    """Events that an ordinal or an anniversary names."""
    found = []
    for pattern in (_SESSION, _NUMBERED, _ANNIVERSARY, _CONGRESS):
        for match in pattern.finditer(text):
            found.append(name(text, match.start(), match.end(), Label.EVENT, "ordinal", 0.9))
    return found
