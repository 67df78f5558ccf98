"""Exchange between machines and door stations: one mechanism, carried by files, a shared folder or the local network.

`bundle` knows the file, `give` fills one, `take_in` takes one in; `stations` prepares and opens door stations; `carriers`
and `lan` bring bundles from here to there.
"""
