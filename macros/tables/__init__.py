"""The register as rows and columns: one description of a column, read by page, CSV and workbook."""
