"""Persons: a surname with one or two characters after the word of an office, or before 同志, 主席, 总书记."""

from __future__ import annotations

import re

from ...ontology import Label
from ..results import Name
from .spans import name

_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦"
    "付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤习殷隋穆"
)
_PLAIN = rf"(?:欧阳|司马|上官|诸葛|[{_SURNAMES}])(?!某)[一-龥]{{1,2}}"
_LEADER = re.compile(r"习近平|毛泽东|邓小平|江泽民|胡锦涛|周恩来|李克强|李强(?=总理|同志)|温家宝|朱镕基|刘少奇")
_OFFICE = re.compile(
    r"(?:市长|省长|县长|区长|州长|主席|书记|部长|厅长|局长|总理|秘书长|市领导|省领导|组长|主任|副主任|院长|校长|董事长)"
    rf"[：:\s　]{{0,4}}({_PLAIN})(?=[、，。；：（(\s　]|同志|主持|出席|讲话|强调|指出|作|率|到|在|等|$)"
)
_SIGNED = re.compile(rf"(?:市长|省长|县长|区长|州长|主席|主任|部长|局长)[　 ]*\n[　 ]*({_PLAIN})[　 ]*(?=\n|$)")
_COMRADE = re.compile(rf"(?<![一-龥])({_PLAIN})(?=同志)")


def people(text: str) -> list[Name]:
    """Persons by cue, and the leaders whose names stand in every document."""
    found = [name(text, m.start(), m.end(), Label.PERSON, "leader", 0.6) for m in _LEADER.finditer(text)]
    for pattern in (_OFFICE, _SIGNED, _COMRADE):
        for match in pattern.finditer(text):
            found.append(name(text, match.start(1), match.end(1), Label.PERSON, "office", 0.86))
    return found
