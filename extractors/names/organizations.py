"""Bodies named by their level or place: 省发展改革委, 市人力资源社会保障局, 衡阳市人民政府."""

from __future__ import annotations

import re

from ...ontology import Label
from ..results import Name
from .spans import name

_BODY = re.compile(
    r"(?:国家|中央|省|市|县|区|州|盟|旗|自治区|兵团|省直|市直)"
    r"(?!域|级|场|内|外|政|长|辖|值|委书记)"
    r"(?:委|人民政府|政府)?[一-龥]{2,13}?"
    r"(?:发展改革委|委员会|办公室|管理局|监管局|总局|分局|厅|局|委|署|办公厅|领导小组|指挥部|研究院|科学院|交易中心)"
    r"(?=[、，。；：）)（(\s和与及等牵负配会，]|$)"
)
_NOT_INSIDE = re.compile(
    r"部署|[的了在对把将为是]|全面|加强|推进|建设|全局|布局|格局|结局|大局|开局|新局|城市|推动|促进"
)


def bodies(text: str) -> list[Name]:
    """Bodies that begin with the word of their level and end in the word of their kind."""
    found = []
    for match in _BODY.finditer(text):
        if not _NOT_INSIDE.search(match.group()):
            found.append(name(text, match.start(), match.end(), Label.ORGANIZATION, "body", 0.82))
    return found
