"""Run the program with `python -m touchmap`."""

from touchmap.cli.main import main

if __name__ == "__main__":
    main()
