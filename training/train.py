"""Train the shipped models in extractors/tagger/: names.npz, relations.crf and goals.crf.

    python -m training.train all GOLD… --corpus ../shared/corpus

From the project's root, after `pip install -e '.[train]'`. GOLD are folders of .ann files, or packed files such as
training/annotations.json beside the corpus that holds their sources. The result depends on these, on the shipped
lexicons and rules, and on the seed alone; docs/training.md tells what it was trained on and how it measured.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from gold import read_examples
from sequences import train_goals, train_relations

MODELS = ("relations", "goals", "names")


def main() -> None:
    """Train the models that are named."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", choices=(*MODELS, "all"))
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--corpus", type=Path, help="the folder that packed annotations were made from")
    parser.add_argument("--leave-out", type=Path, help="a list of ids that are for measuring alone")
    parser.add_argument("--out", type=Path, default=Path("extractors/tagger"))
    options = parser.parse_args()
    left_out = set(options.leave_out.read_text(encoding="utf-8").split()) if options.leave_out else set()
    found = read_examples(options.gold, corpus=options.corpus)
    examples = [example for example in found if example.document.name not in left_out]
    wanted = MODELS if options.model == "all" else (options.model,)
    if "relations" in wanted:
        train_relations(examples, options.out / "relations.crf")
    if "goals" in wanted:
        train_goals(examples, options.out / "goals.crf")
    if "names" in wanted:
        from names import Settings, save, train_names  # torch is needed for this alone

        save(train_names(examples, Settings()), options.out / "names.npz")


if __name__ == "__main__":
    main()
