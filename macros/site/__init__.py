"""One build: validation, jobs, processes, what is put in place, preview."""
