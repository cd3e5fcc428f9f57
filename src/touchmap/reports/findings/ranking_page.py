"""The page of `touchmap explain ranking`, in English; a test works its example again."""

from touchmap.language.pages import noted_page

RANKING = noted_page(
    """\
Three formulas put the same ratings in order. The product is the default: the plan, the watchlist and the gates use
it, whatever `--by` a page was asked for. Every page names its formula, and so does `formula` in JSON.

The example, on a scale from 1 to 5 with 5 as the target: the chain "visit" goes from the site to the phone to the
desk; the shelf is in no chain.

    touchpoint  customer weight  business priority  score  gap
    site                      4                  3      4    1
    phone                     3                  3      2    3
    desk                      5                  4      3    2
    shelf                     5                  2      1    4

## product (the default)

    priority = customer weight × business priority × gap, where gap = max(0, target − score)

    desk 5 × 4 × 2 = 40, shelf 5 × 2 × 4 = 40, phone 3 × 3 × 3 = 27, site 4 × 3 × 1 = 12

Desk and shelf share rank 1; the desk is listed first, because it matters more to the business.

Source: rate what matters to the buyer, what matters to the business and how good it is today, then plan the top
five (S1); weights from 1 to 5 (S2). Multiplying the three is our reading of it.

Weaknesses: it tells close touchpoints apart poorly. Three ratings from 1 to 5 give 30 values, so ties are common, and
a single rating that is off by one moves many ranks: `touchmap rank --robustness` shows how far. It knows nothing of
chains: a link beyond a break can rank above the break.

## opportunity

    opportunity = importance + max(importance − satisfaction, 0)

Importance is the customer weight and satisfaction the score, each rescaled to 0–10 by
10 × (rating − min) ÷ (max − min).

    shelf 10 + (10 − 0) = 20, desk 10 + (10 − 5) = 15, phone 5 + (5 − 2.5) = 7.5, site 7.5 + 0 = 7.5

Source: A. W. Ulwick's opportunity algorithm ("Turn Customer Input into Innovation", Harvard Business Review,
January 2002; "What Customers Want", 2005), made for the shares of customers who call an outcome important, or are
satisfied with it.

Weaknesses: it ignores what matters to the business, and it knows no targets: what was never meant to be excellent
counts as lacking. What is important and excellent keeps 10 of 20 points, so it ranks above much that is bad. With
ratings instead of shares it is as coarse as they are.

## weakest

First the links that limit a chain (its lowest score) or break it (its first negative link), by the sum of the
priorities of the later links of their chains: what they hold up. Then the rest, by the product.

    phone holds up the desk: 40, so it is first; then desk 40, shelf 40, site 12

With `--segment`, only the chains that the segment passes count.

Source: a business performs as well as its weakest link, and improving one part while another limits the whole is
wasted effort (S0); a negative touchpoint breaks the chain (S4, law 2). Measuring a link by what lies beyond it is
ours.

Weaknesses: a touchpoint in no chain comes last however bad it is; the last link of a chain holds up nothing; and in a
chain of many links with equal scores, each is "the weakest". The order is only as good as the chains are drawn.
"""
)
