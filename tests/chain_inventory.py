"""A small inventory with everything that chains can show, for golden files."""

TEXT = """
touchmap: 1
client: {name: Clinic, currency: EUR}
segments: [{id: families, name: Families, share: 0.6}, {id: firms, name: Firms, share: 0.4}]
channels: [{id: street, name: Street}, {id: phone, name: Phone}]
people: [{id: ann, name: Ann Lake}, {id: omar, name: Omar Reid}]
touchpoints:
  - id: billboard
    name: Billboard at the crossroads
    stage: audience
    customer_weight: 2
    business_priority: 2
    score: 4
    automation: automatic
    cost: 0.5
  - {id: site, name: Site, stage: prospect, customer_weight: 4, business_priority: 4, score: 4, automation: automatic}
  - id: question
    name: Question through the form on the site
    stage: prospect
    customer_weight: 4
    business_priority: 3
    score: 3
    automation: assisted
    cost: 4
    owner: omar
  - id: call
    name: Call to book a visit
    stage: prospect
    customer_weight: {families: 5, firms: 3}
    business_priority: 5
    score: 2
    automation: manual
    cost: 12
    owner: ann
  - {id: offer, name: Text message with an offer, stage: customer, customer_weight: 3, business_priority: 3, score: 4}
  - {id: visit, name: Visit, stage: customer, customer_weight: 5, business_priority: 5, score: 4}
  - {id: card, name: Card for a friend, stage: customer, customer_weight: 3, business_priority: 4}
  - {id: letter, name: Letter after leaving, stage: former, customer_weight: 1, business_priority: 2, score: 2}
chains:
  - id: first-visit
    name: First visit
    enters: [street]
    links:
      - billboard
      - {touchpoint: site, reached: 1000}
      - {touchpoint: question, reached: 300}
      - {touchpoint: call, reached: 160}
      - {touchpoint: offer, reached: 152, end: true, starts: next-visit}
  - id: next-visit
    name: Next visit
    links: [visit, {touchpoint: card, end: true, starts: next-visit}]
  - id: by-phone
    name: By phone
    segment: families
    enters: [phone]
    links: [{touchpoint: call, end: true, starts: next-visit}]
  - {id: goodbye, name: Goodbye, links: [letter]}
"""
