"""The catalogues of translations: collected from the program, checked, compiled when it is built."""
