"""Law as dated data: facts about a party, kinds of criteria, rule packs, and the verdict that follows from them.

Code knows kinds of criteria; a pack holds the numbers, the article and the sentence to show.
"""
