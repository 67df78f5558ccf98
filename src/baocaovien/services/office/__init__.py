"""The office itself: its set-up, who works there, what it should know when it opens the program."""
