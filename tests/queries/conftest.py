"""A small graph of three documents, on both stores, for every test of a module."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from cetu.documents.model import Level, Metadata
from cetu.graph.build import build_graph
from cetu.loaders.embedded import EmbeddedStore
from cetu.loaders.load import load
from cetu.loaders.neo4j import Neo4jStore
from cetu.loaders.store import Store
from cetu.queries.knowledge import KnowledgeGraph
from handmade import HENGYANG, handmade

CITY = """
T 推进{三强一化|Strategy}建设，落实{三高四新|Strategy}战略定位。
R @ PURSUES 三强一化 | status=ongoing
R 三强一化 IMPLEMENTS 三高四新 | status=ongoing
T {三强一化|Strategy}即{强创新|Strategy}和{专班调度制|Measure}。
R 三强一化 COMPRISES 强创新 | status=ongoing
R 三强一化 COMPRISES 专班调度制 | status=ongoing
T {衡阳|City}已建成{高速公路|Infrastructure}8条，将建{航空口岸|Infrastructure}。
R 衡阳 HAS 高速公路 | status=achieved, count=8, unit=条
R @ HAS 航空口岸 | status=planned
T 力争{地区生产总值|Indicator}增长6%以上。
G 力争地区生产总值增长6%以上 | metric=地区生产总值; cmp=+%; value=6; unit=%; deadline=2025; status=aspired
T 到2030年基本建成现代化产业体系。
G 到2030年基本建成现代化产业体系 | deadline=2030; status=planned
T 确保{粮食总产量|Indicator}600万吨。
G 确保粮食总产量600万吨 | metric=粮食总产量; cmp==; value=600; unit=万吨; status=required; binding=约束性
T 推行{专班调度制|Measure}，发展{竹编业|Industry}，创建{全国文明城市|Title}。
R @ APPLIES 专班调度制 | status=planned
R @ DEVELOPS 竹编业 | status=planned
R @ HOLDS 全国文明城市 | status=aspired
T {三强一化|Strategy}由{市发改委|Organization}牵头，{市商务局|Organization}配合。
R 市发改委 RESPONSIBLE_FOR 三强一化 | status=required, role=lead
R 市商务局 RESPONSIBLE_FOR 三强一化 | status=required, role=support
"""
EARLIER = """
T {衡阳市|City}有{高速公路|Infrastructure}7条。
R 衡阳市 HAS 高速公路 | status=achieved, count=7, unit=条
T {衡阳市|City}发展{竹编业|Industry}。
R 衡阳市 DEVELOPS 竹编业 | status=ongoing
"""
PROVINCE = """
T {湖南省|Region}落实“{三高四新|Strategy}”。
R 湖南省 PURSUES 三高四新 | status=ongoing
T 支持{衡阳|City}发展，{鼓楼区|Region}学习{衡阳|City}。
R @ SUPPORTS 衡阳 | status=planned
"""
EARLIER_YEAR = replace(HENGYANG, title="", date="2021-01-05")
OF_HUNAN = Metadata(title="省工作报告", date="2024", place="湖南省", adcode="430000", level=Level.PROVINCE)
OF_NANJING = Metadata(date="2024", place="南京市", adcode="320100", level=Level.CITY)
OF_FUZHOU = Metadata(date="2024", place="福州市", adcode="350100", level=Level.CITY)
DRUM_TOWER = "T {鼓楼区|Region}发展{文旅|Industry}。\nR 鼓楼区 DEVELOPS 文旅 | status=planned"

GRAPHS = [
    build_graph(handmade(CITY, name="衡阳2025")),
    build_graph(handmade(EARLIER, name="衡阳2021", metadata=EARLIER_YEAR)),
    build_graph(handmade(PROVINCE, name="湖南2024", metadata=OF_HUNAN)),
    build_graph(handmade(DRUM_TOWER, name="南京2024", metadata=OF_NANJING)),
    build_graph(handmade("T 在南方。\n" + DRUM_TOWER, name="福州2024", metadata=OF_FUZHOU)),
]


@pytest.fixture(scope="module", params=["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def kg(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[KnowledgeGraph]:
    store: Store
    if request.param == "embedded":
        store = EmbeddedStore(tmp_path_factory.mktemp("queries") / "graph")
    else:
        store = Neo4jStore(request.getfixturevalue("neo4j_address"))
    for graph in GRAPHS:
        load(store, graph)
    yield KnowledgeGraph(store)
    store.write(lambda transaction: transaction.run("MATCH (n) DETACH DELETE n"))
    store.close()
