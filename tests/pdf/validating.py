"""What the validator of PDF/UA ("ua1") and PDF/A ("3a") finds in a file."""

from pathlib import Path

import page as validator  # the module of PyPI's page-validation


def faults(path: Path, profile: str) -> list[tuple[str, str]]:
    """(rule, what is wrong) of each fault; of a file that conforms none."""
    report = validator.validate_pdf(path, profile=profile)
    listed = [(failure.rule_id, failure.message) for failure in report.failures]
    return listed if listed or report.is_compliant else [("", "does not conform, and no rule says why")]
