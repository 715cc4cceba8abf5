"""Equal Shares with add-one by pabutools: a vote on the first line, then one count a line."""

import json
import sys
import time

from pabutools.election import ApprovalBallot, ApprovalProfile, Cost_Sat, Instance, Project
from pabutools.rules import method_of_equal_shares
from pabutools.tiebreaking import TieBreakingRule

vote = json.loads(sys.stdin.readline())
projects = [Project(str(n), cost) for n, cost in enumerate(vote["costs"])]
instance = Instance(projects, budget_limit=vote["budget"])
ballots = [ApprovalBallot(projects[n] for n in ballot) for ballot in vote["ballots"]]
profile = ApprovalProfile(ballots, instance=instance)


def order(instance, profile, project):
    """Cheaper first, then more approvals, then the one shared first."""
    return project.cost, -profile.approval_score(project), int(project.name)


for _ in sys.stdin:
    begun = time.perf_counter()
    bought = method_of_equal_shares(
        instance,
        profile,
        sat_class=Cost_Sat,
        voter_budget_increment=1,
        tie_breaking=TieBreakingRule(order),
    )
    seconds = time.perf_counter() - begun
    found = {"seconds": seconds, "set": sorted(int(project.name) for project in bought)}
    print(json.dumps(found), flush=True)
