"""The register as a workbook that people edit, and its way back."""
