"""Build into a spare folder, swap, and show the result on this machine."""
