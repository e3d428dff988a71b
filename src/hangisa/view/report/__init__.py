"""Records -> one page that shows what was scraped, what failed, and who said what."""
