"""The page of `touchmap explain ranking`, in English; a test works its example again."""

RANKING = """\
Three rules put the same marks in order. The product is the default: the plan, the watchlist and the gates go by
it, whatever `--by` a page was asked for. Every page names its rule, and in JSON `formula` does.

The example, on a scale from 1 to 5 with 5 as the target: the chain "visit" goes from the site to the phone to the
desk, the shelf stands in no chain.

    touchpoint  customer weight  business priority  score  gap
    site                      4                  3      4    1
    phone                     3                  3      2    3
    desk                      5                  4      3    2
    shelf                     5                  2      1    4

## product (the default)

    priority = customer weight × business priority × gap, where gap = max(0, target − score)

    desk 5 × 4 × 2 = 40, shelf 5 × 2 × 4 = 40, phone 3 × 3 × 3 = 27, site 4 × 3 × 1 = 12

Desk and shelf share rank 1; the desk stands first, since it matters more to the business.

Source: mark what matters to the buyer, what matters to the business, and how good it is today, then plan the top
five (S1); weights from 1 to 5 (S2). To multiply the three is our reading of it.

Bad at: telling close ones apart. Three marks from 1 to 5 give 30 values, so ties are common, and one mark that is
one off moves many ranks: `touchmap rank --firm` shows how far. It knows nothing of chains: a link behind a break
can stand above the break.

## opportunity

    opportunity = importance + max(importance − satisfaction, 0)

Importance is the customer weight, satisfaction the score, each put on 0 to 10 by 10 × (mark − min) ÷ (max − min).

    shelf 10 + (10 − 0) = 20, desk 10 + (10 − 5) = 15, phone 5 + (5 − 2.5) = 7.5, site 7.5 + 0 = 7.5

Source: A. W. Ulwick's opportunity algorithm ("Turn Customer Input into Innovation", Harvard Business Review,
January 2002; "What Customers Want", 2005), made for the shares of customers who call an outcome important, or are
satisfied with it.

Bad at: the business's side, which it leaves out, and targets, which it does not know: what was never meant to be
excellent counts as lacking. What is important and excellent keeps 10 of 20 points, so it stands above much that is
bad. With marks instead of shares it is as coarse as they are.

## weakest

First the links that limit a chain (its lowest score) or break it (its first negative link), by the sum of the
priorities of the later links of their chains: what they hold up. Then the rest, by the product.

    phone holds up the desk: 40, so it is first; then desk 40, shelf 40, site 12

With `--segment` only the chains that the segment passes count.

Source: a business performs as its weakest link does, and to improve one part while another limits the whole is
wasted (S0); a negative touchpoint breaks the chain (S4, law 2). To measure a link by what lies behind it is ours.

Bad at: what stands in no chain, which comes last however bad it is; the last link of a chain, which holds up
nothing; and chains of many links with equal scores, of which each is "the weakest". It is as good as the chains
are drawn.
"""
