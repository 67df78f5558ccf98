"""How the window looks: tokens, two palettes, a type scale, one stylesheet, one set of icons."""
