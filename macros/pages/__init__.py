"""Markdown pages: those of docs/, those made from data, and what a page may hold."""
