"""The same count stands wherever it is shown, because it comes from one function."""

import csv
import json
import re
import subprocess

import openpyxl

from macros.language.labels import MEMBERSHIP, STATUS
from macros.records import STATUSES
from macros.register import figures
from tests.readonce import LANGUAGES


def text_of(pdf):
    return subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True).stdout


def test_home_register_and_files_agree_with_the_register(site, pages, facts):
    counted = figures.by_status(facts)
    for code in LANGUAGES:
        home = pages[f"{code}/index.html"].document
        shown = [int(n) for n in home.xpath("//*[@class='figure__number']/text()")]
        assert dict(zip(STATUSES, shown, strict=True)) == counted
        rows = pages[f"{code}/states/index.html"].document.xpath("//table[@id='register-table']/tbody/tr")
        parties = [row.get("data-status") for row in rows if row.get("data-membership") == "state_party"]
        assert {status: parties.count(status) for status in STATUSES} == counted
        tiles = [kinds.split()[1] for kinds in home.xpath("//ul[@class='tiles']//a/@class")]
        assert {status: tiles.count(f"tile--{status}") for status in STATUSES} == counted
    counts = json.loads((site / "data/counts.json").read_text("utf-8"))["counts"]
    assert {status: counts[status] for status in STATUSES} == counted
    with (site / "data/states.csv").open(encoding="utf-8", newline="") as file:
        table = [row["status"] for row in csv.DictReader(file) if row["membership"] == "state_party"]
    assert {status: table.count(status) for status in STATUSES} == counted


def test_the_table_by_region_agrees_with_its_files_and_the_counts(site, pages, facts):
    with (site / "data/regions.csv").open(encoding="utf-8", newline="") as file:
        table = [[int(row[name]) for name in (*STATUSES, "states_parties")] for row in csv.DictReader(file)]
    for code in LANGUAGES:
        shown = [
            [int(cell.text_content()) for cell in row.xpath("td")]
            for row in pages[f"{code}/states/index.html"].document.xpath("//table[tfoot]/tbody/tr")
        ]
        assert shown == table
    assert [sum(column) for column in zip(*table, strict=True)] == [
        *figures.by_status(facts).values(),
        figures.count(facts, "state_party"),
    ]


def test_the_workbook_agrees_with_the_counts(site, facts):
    book = openpyxl.load_workbook(site / "data/states.xlsx", read_only=True)
    head, *rows = book["States"].iter_rows(values_only=True)
    book.close()
    status, membership = head.index("Article 9 status"), head.index("Membership")
    parties = [row[status] for row in rows if row[membership] == MEMBERSHIP["state_party"]]
    assert {key: parties.count(STATUS[key]) for key in STATUSES} == figures.by_status(facts)


def test_the_handout_shows_the_counts_of_the_register(site, facts):
    for code in LANGUAGES:
        numbers = set(re.findall(r"\d+", text_of(site / f"pdf/handout-{code}.pdf")))
        assert {str(number) for number in figures.by_status(facts).values()} <= numbers


def test_published_figures_stand_beside_the_count(pages):
    page = pages["en/about/index.html"].document.text_content()
    for published in ("32", "24", "12"):
        assert re.search(rf"\b{published}\b", page)


def test_what_is_for_the_coordinator_only_is_not_published(site, facts):
    secret = facts.states["samoa"].to_confirm[0]
    assert not [
        path for path in site.rglob("*.[jh]*") if path.is_file() and secret in path.read_text("utf-8", "ignore")
    ]
