"""Somebody with the workbook of a project."""

import shutil
from pathlib import Path

import openpyxl
import pytest

from macros.commands.exchange import bring_in
from macros.register.edition import checked_facts
from macros.register.loading import Facts
from macros.workbook.export import register
from tests.conftest import ROOT


@pytest.fixture(scope="session")
def real_register(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real data and a workbook made from them, to be copied."""
    folder = tmp_path_factory.mktemp("register")
    shutil.copytree(ROOT / "data", folder / "data")
    (folder / "register.xlsx").write_bytes(register(checked_facts(folder)))
    return folder


@pytest.fixture
def real(real_register: Path, tmp_path: Path) -> Path:
    """A copy of the real data and a workbook made from them."""
    return shutil.copytree(real_register, tmp_path, dirs_exist_ok=True)


class Desk:
    """Somebody with the workbook of a project, who changes cells and brings it in."""

    def __init__(self, project: Path, workbook: bytes):
        self.project, self.path = project, project / "register.xlsx"
        self.path.write_bytes(workbook)
        self.book = openpyxl.load_workbook(self.path)

    def cell(self, sheet: str, row: str | tuple[str, str], title: str):
        page = self.book[sheet]
        head = [cell.value for cell in page[1]]
        keys = (row,) if isinstance(row, str) else row
        for line in page.iter_rows(min_row=2):
            values = [cell.value for cell in line]
            if values[0] == keys[0] and (len(keys) == 1 or keys[1] in values):
                return line[head.index(title)]
        raise AssertionError(f"no row {row} on {sheet}")

    def put(self, sheet: str, row: str | tuple[str, str], title: str, value: object) -> str:
        cell = self.cell(sheet, row, title)
        cell.value = value
        return cell.coordinate

    def bring_in(self, agreed: bool = True) -> int:
        self.book.save(self.path)
        return bring_in(self.path, lambda files: agreed, self.project)

    def state(self, slug: str) -> str:
        return (self.project / "data" / "states" / f"{slug}.yaml").read_text("utf-8")


@pytest.fixture(scope="session")
def small_workbook(small: Facts) -> bytes:
    """The workbook of the small project."""
    return register(small)


@pytest.fixture
def desk(project: Path, small_workbook: bytes) -> Desk:
    return Desk(project, small_workbook)
