"""The preview: a client folder's pages in a browser, made anew when a file is saved; nothing is written."""
