"""Times, memory and weights, as figures (`make bench`). Nothing here passes or fails."""
