"""What the tests share: a PostgreSQL server, an X server, logs, query counts, input from outside the checkout."""
