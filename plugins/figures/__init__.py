"""Drawings and photographs: an image alone in its paragraph becomes a figure.

images   how large a picture is, without opening a browser
credits  who made it: one small YAML file beside the pictures
album    from the address a writer typed to a picture with its size and credit
markup   the Python-Markdown extension that writes the figures
"""
