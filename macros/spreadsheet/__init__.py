"""The register to a workbook that people edit, and back (`make export`, `make import`)."""
