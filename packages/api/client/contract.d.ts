// Made from docs/openapi.json by `pnpm contract`; not written by hand.

export interface paths {
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process answers */
        get: operations["isLive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether requests can be served */
        get: operations["isReady"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every kind of problem this API answers with */
        get: operations["listProblems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/problems/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What one kind of problem means */
        get: operations["readProblem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Plans, by municipality and id; all pages of a walk show one state */
        get: operations["listPlans"];
        put?: never;
        /** Draft a plan (records PlanDrafted), and with it, all or nothing, whatever else it says */
        post: operations["draftPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a plan reads as: now, as of a day, as known at a moment, or at a version */
        get: operations["readPlan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/indicators/{indicator}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an indicator reads as: now, as of a day, as known at a moment, or at a version */
        get: operations["readIndicator"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/groups/{group}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a comparison group reads as: now, as of a day, as known at a moment, or at a version */
        get: operations["readGroup"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/frameworks/{framework}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One framework of a plan as it stands, by its id or its code */
        get: operations["readPlanFramework"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/consultations/{consultation}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One consultation of a plan as it stands, by its id or its code */
        get: operations["readPlanConsultation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/statements/{statement}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One statement of a plan as it stands, by its id or its code */
        get: operations["readPlanStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/goals/{goal}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One goal of a plan as it stands, by its id or its code */
        get: operations["readPlanGoal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/target-groups/{targetGroup}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One target group of a plan as it stands, by its id or its code */
        get: operations["readPlanTargetGroup"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/targets/{target}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One target of a plan as it stands, by its id or its code */
        get: operations["readPlanTarget"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/initiatives/{initiative}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One initiative of a plan as it stands, by its id or its code */
        get: operations["readPlanInitiative"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/commitments/{commitment}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One commitment of a plan as it stands, by its id or its code */
        get: operations["readPlanCommitment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/budget-lines/{budgetLine}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One budget line of a plan as it stands, by its id or its code */
        get: operations["readPlanBudgetLine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/investment-cases/{investmentCase}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One investment case of a plan as it stands, by its id or its code */
        get: operations["readPlanInvestmentCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/partnerships/{partnership}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One partnership of a plan as it stands, by its id or its code */
        get: operations["readPlanPartnership"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/rating-rules/{ratingRule}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One rating rule of a plan as it stands, by its id or its code */
        get: operations["readPlanRatingRule"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/follow-ups/{followUp}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One follow up of a plan as it stands, by its id or its code */
        get: operations["readPlanFollowUp"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/corrective-actions/{correctiveAction}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One corrective action of a plan as it stands, by its id or its code */
        get: operations["readPlanCorrectiveAction"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/figures/{figure}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One figure of a plan as it stands, by its id or its code */
        get: operations["readPlanFigure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/annexes/{annex}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One annex of a plan as it stands, by its id or its code */
        get: operations["readPlanAnnex"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/recognitions/{recognition}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One recognition of a plan as it stands, by its id or its code */
        get: operations["readPlanRecognition"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/notes/{note}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One note of a plan as it stands, by its id or its code */
        get: operations["readPlanNote"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/duties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which statutory duties hold for a plan by the law of its dates, and what proves that each was kept
         * @description Only an act proves, and only one whose day is known. `met`: an act proves that it was kept in time. `not-met`: an act proves that it was not kept. `late`: an act proves that it was kept after its last day. `open`: nothing is recorded, and there is time. `not-recorded`: its time is over and no act is recorded; whether there was one is not known. `not-documented`: the day of the act is inferred or made up, which proves nothing. `not-applicable`: it does not bind this plan, or may not. `undecidable`: what is recorded, or known of the law, does not say. `notBinding` names the duties that do not hold for a plan of these dates, and why.
         */
        get: operations["readPlanDuties"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reference/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reference data by day: what the law, the map and the vocabulary were
         * @description Each row says from when and until when it holds, where it comes from and how well it is known. `on`: only the rows that hold on that day; without it all of them, those that have ended too. `referenceVersion` is the version that other answers name.
         */
        get: operations["readReference"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/budget": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The budget of a plan: its lines, computed and printed totals with their difference, spend, and investment cases
         * @description Amounts are DKK as decimal strings, added with the sign they were recorded with: an expense is positive, and savings and income that the plan prints with a minus lower a total; `flow` never turns a sign. A line without an amount is named with the reason and is never 0; a total without any amount is absent. `difference` is printed minus computed. In an investment case cost and expected saving are both positive, and `net` is cost minus expected saving.
         */
        get: operations["readPlanBudget"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The versions of a plan, newest first; one per command or batch */
        get: operations["listPlanVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a plan read as when that version was recorded; these bytes never change */
        get: operations["readPlanVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened to a plan, in the order of recording, in sentences (Danish or English by Accept-Language) */
        get: operations["readPlanHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The recorded events of a plan by version: `form=stored` as they were written, `form=current` in today's schema versions */
        get: operations["readPlanEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What differs between two slices of a plan, or of two, subject by subject, before → after, with the events behind it */
        get: operations["comparePlanSlices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/indicators/{indicator}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The versions of an indicator, newest first; one per command or batch */
        get: operations["listIndicatorVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/indicators/{indicator}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an indicator read as when that version was recorded; these bytes never change */
        get: operations["readIndicatorVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/indicators/{indicator}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened to an indicator, in the order of recording, in sentences (Danish or English by Accept-Language) */
        get: operations["readIndicatorHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/indicators/{indicator}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The recorded events of an indicator by version: `form=stored` as they were written, `form=current` in today's schema versions */
        get: operations["readIndicatorEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/indicators/{indicator}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What differs between two slices of an indicator, or of two, subject by subject, before → after, with the events behind it
         * @description The definition first, then each figure that was published, restated or withdrawn in between. Figures follow what was known: two days of one recording differ in no figure
         */
        get: operations["compareIndicatorSlices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/groups/{group}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The versions of a comparison group, newest first; one per command or batch */
        get: operations["listGroupVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/groups/{group}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a comparison group read as when that version was recorded; these bytes never change */
        get: operations["readGroupVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/groups/{group}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened to a comparison group, in the order of recording, in sentences (Danish or English by Accept-Language) */
        get: operations["readGroupHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/groups/{group}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The recorded events of a comparison group by version: `form=stored` as they were written, `form=current` in today's schema versions */
        get: operations["readGroupEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/groups/{group}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What differs between two slices of a comparison group, or of two, subject by subject, before → after, with the events behind it */
        get: operations["compareGroupSlices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/evaluation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The verdict on every target of a plan */
        get: operations["evaluatePlan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/targets/{target}/evaluation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether a target is reached, and why */
        get: operations["evaluateTarget"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/targets/{target}/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a chart of a target needs: its figures, requirement, start, interim targets and straight line
         * @description Each series that the target is judged on stands by itself. Computed figures (shares, composites, ranks) are computed as for the verdict.
         */
        get: operations["readTargetSeries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/targets/{target}/trial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The verdict on a target as it might have been: what if it had been 320? Nothing is recorded
         * @description What is left out is as the plan says; null takes a field away.
         */
        post: operations["tryTarget"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/trial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The verdict on a target that no plan holds, judged with the figures and targets of a plan. Nothing is recorded
         * @description The proposal may have an id of the caller’s choosing; else it goes by the id of the plan.
         */
        post: operations["tryProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/ratings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the rules over verdicts of a plan come to: ratings, roll-ups and consequences
         * @description Each rule names its targets, or the targets of each goal, theme, responsible body or of the plan together, by the first of its gates that holds. What is not due is left out; what is undecided leaves open what it could turn.
         */
        get: operations["ratePlan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/ratings/trial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a rule that no plan holds would come to. Nothing is recorded */
        post: operations["tryRatingRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/ratings/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the rules over verdicts name otherwise between two points, and which verdicts moved it */
        get: operations["explainRatings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/targets/{target}/evaluation/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What moved a verdict between two points: figure, target, baseline, group or rule */
        get: operations["explainTarget"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scorecard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Targets of many plans and municipalities side by side, each with its verdict today */
        get: operations["readScorecard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/follow-ups/{followUp}/pack": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Agenda-ready content of a follow-up, on the day of its meeting unless another is asked for: how the targets stand by goal, what to decide, what moved since the last, who owes which figure by when (JSON or Markdown) */
        get: operations["readFollowUpPack"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/title": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Retitle plan (records PlanRetitled) */
        post: operations["retitlePlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/period": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change plan period (records PlanPeriodChanged) */
        post: operations["changePlanPeriod"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/frameworks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reference framework (records FrameworkReferenced) */
        post: operations["referenceFramework"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/consultations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send plan to consultation (records PlanSentToConsultation) */
        post: operations["sendPlanToConsultation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/consultations/{consultation}/responses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Receive consultation response (records ConsultationResponseReceived) */
        post: operations["receiveConsultationResponse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve plan (records PlanApproved) */
        post: operations["approvePlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/forwardings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Forward plan (records PlanForwarded) */
        post: operations["forwardPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/endorsements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Endorse plan (records PlanEndorsed) */
        post: operations["endorsePlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change plan coverage (records PlanCoverageChanged) */
        post: operations["changePlanCoverage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/editions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adopt plan revision (records PlanRevisionAdopted) */
        post: operations["adoptPlanRevision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close plan (records PlanClosed) */
        post: operations["closePlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw plan (records PlanWithdrawn) */
        post: operations["withdrawPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/succession": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Succeed plan (records PlanSucceeded) */
        post: operations["succeedPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make statement (records StatementMade) */
        post: operations["makeStatement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/statements/{statement}/rewording": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reword statement (records StatementReworded) */
        post: operations["rewordStatement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/statements/{statement}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw statement (records StatementWithdrawn) */
        post: operations["withdrawStatement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/goals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adopt goal (records GoalAdopted) */
        post: operations["adoptGoal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/goals/{goal}/rewording": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reword goal (records GoalReworded) */
        post: operations["rewordGoal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/goals/{goal}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move goal (records GoalMoved) */
        post: operations["moveGoal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/goals/{goal}/deferral": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Defer goal (records GoalDeferred) */
        post: operations["deferGoal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/goals/{goal}/retirement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Retire goal (records GoalRetired) */
        post: operations["retireGoal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/goals/{goal}/reinstatement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reinstate goal (records GoalReinstated) */
        post: operations["reinstateGoal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/target-groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Define target group (records TargetGroupDefined) */
        post: operations["defineTargetGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/target-groups/{targetGroup}/redefinition": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Redefine target group (records TargetGroupRedefined) */
        post: operations["redefineTargetGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set target (records TargetSet) */
        post: operations["setTarget"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/targets/{target}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Revise target (records TargetRevised) */
        post: operations["reviseTarget"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/targets/{target}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw target (records TargetWithdrawn) */
        post: operations["withdrawTarget"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/targets/{target}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pause target (records TargetPaused) */
        post: operations["pauseTarget"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/targets/{target}/resumption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Resume target (records TargetResumed) */
        post: operations["resumeTarget"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/targets/{target}/baseline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Fix baseline (records BaselineFixed) */
        post: operations["fixBaseline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/targets/{target}/assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Assess target (records TargetAssessed) */
        post: operations["assessTarget"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/initiatives": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Plan initiative (records InitiativePlanned) */
        post: operations["planInitiative"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/initiatives/{initiative}/launch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Launch initiative (records InitiativeLaunched) */
        post: operations["launchInitiative"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/initiatives/{initiative}/refocus": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refocus initiative (records InitiativeRefocused) */
        post: operations["refocusInitiative"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/initiatives/{initiative}/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Extend initiative (records InitiativeExtended) */
        post: operations["extendInitiative"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/initiatives/{initiative}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pause initiative (records InitiativePaused) */
        post: operations["pauseInitiative"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/initiatives/{initiative}/resumption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Resume initiative (records InitiativeResumed) */
        post: operations["resumeInitiative"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/initiatives/{initiative}/mainstreaming": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mainstream initiative (records InitiativeMainstreamed) */
        post: operations["mainstreamInitiative"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/initiatives/{initiative}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Complete initiative (records InitiativeCompleted) */
        post: operations["completeInitiative"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/initiatives/{initiative}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop initiative (records InitiativeStopped) */
        post: operations["stopInitiative"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/initiatives/{initiative}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Report progress (records ProgressReported) */
        post: operations["reportProgress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/commitments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make commitment (records CommitmentMade) */
        post: operations["makeCommitment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/commitments/{commitment}/rewording": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reword commitment (records CommitmentReworded) */
        post: operations["rewordCommitment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/commitments/{commitment}/fulfilment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep commitment (records CommitmentKept) */
        post: operations["keepCommitment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/commitments/{commitment}/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Drop commitment (records CommitmentDropped) */
        post: operations["dropCommitment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/budget-lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adopt budget line (records BudgetLineAdopted) */
        post: operations["adoptBudgetLine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/budget-lines/{budgetLine}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Revise budget line (records BudgetLineRevised) */
        post: operations["reviseBudgetLine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/budget-lines/{budgetLine}/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remove budget line (records BudgetLineRemoved) */
        post: operations["removeBudgetLine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/budget-lines/{budgetLine}/spend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Report spend (records SpendReported) */
        post: operations["reportSpend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/investment-cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adopt investment case (records InvestmentCaseAdopted) */
        post: operations["adoptInvestmentCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/investment-cases/{investmentCase}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Revise investment case (records InvestmentCaseRevised) */
        post: operations["reviseInvestmentCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/investment-cases/{investmentCase}/savings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Report saving (records SavingReported) */
        post: operations["reportSaving"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/partnerships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Agree partnership (records PartnershipAgreed) */
        post: operations["agreePartnership"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/partnerships/{partnership}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change partnership (records PartnershipChanged) */
        post: operations["changePartnership"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/partnerships/{partnership}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End partnership (records PartnershipEnded) */
        post: operations["endPartnership"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/rating-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adopt rating rule (records RatingRuleAdopted) */
        post: operations["adoptRatingRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/rating-rules/{ratingRule}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Revise rating rule (records RatingRuleRevised) */
        post: operations["reviseRatingRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/rating-rules/{ratingRule}/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Drop rating rule (records RatingRuleDropped) */
        post: operations["dropRatingRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/follow-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Schedule follow up (records FollowUpScheduled) */
        post: operations["scheduleFollowUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/follow-ups/{followUp}/meeting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hold follow up (records FollowUpHeld) */
        post: operations["holdFollowUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/follow-ups/{followUp}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel follow up (records FollowUpCancelled) */
        post: operations["cancelFollowUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/corrective-actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Agree corrective action (records CorrectiveActionAgreed) */
        post: operations["agreeCorrectiveAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/corrective-actions/{correctiveAction}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Revise corrective action (records CorrectiveActionRevised) */
        post: operations["reviseCorrectiveAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/corrective-actions/{correctiveAction}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Complete corrective action (records CorrectiveActionDone) */
        post: operations["completeCorrectiveAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/corrective-actions/{correctiveAction}/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Drop corrective action (records CorrectiveActionDropped) */
        post: operations["dropCorrectiveAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cite figure (records FigureCited) */
        post: operations["citeFigure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/figures/{figure}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Correct figure (records FigureCorrected) */
        post: operations["correctFigure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/annexes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Attach annex (records AnnexAttached) */
        post: operations["attachAnnex"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/annexes/{annex}/replacement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Replace annex (records AnnexReplaced) */
        post: operations["replaceAnnex"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/annexes/{annex}/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remove annex (records AnnexRemoved) */
        post: operations["removeAnnex"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/recognitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Grant recognition (records RecognitionGranted) */
        post: operations["grantRecognition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add note (records NoteAdded) */
        post: operations["addNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Correct event (records EventCorrected) */
        post: operations["correctEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/annulments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Annul event (records EventAnnulled) */
        post: operations["annulEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Erase event (records EventErased) */
        post: operations["eraseEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/commands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Several commands at once, all or nothing, as one decision */
        post: operations["decidePlanCommands"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/indicators/{indicator}/redefinition": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Redefine indicator (records IndicatorRedefined) */
        post: operations["indicatorRedefineIndicator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/indicators/{indicator}/publications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish observations (records ObservationsPublished) */
        post: operations["indicatorPublishObservations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/indicators/{indicator}/restatements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Restate observations (records ObservationsRestated) */
        post: operations["indicatorRestateObservations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/indicators/{indicator}/retractions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Retract observations (records ObservationsRetracted) */
        post: operations["indicatorRetractObservations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/indicators/{indicator}/profiles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set source profile (records SourceProfileSet) */
        post: operations["indicatorSetSourceProfile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/indicators/{indicator}/profiles/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Drop source profile (records SourceProfileDropped) */
        post: operations["indicatorDropSourceProfile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/indicators/{indicator}/retirement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Retire indicator (records IndicatorRetired) */
        post: operations["indicatorRetireIndicator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/indicators/{indicator}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Correct event (records EventCorrected) */
        post: operations["indicatorCorrectEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/indicators/{indicator}/annulments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Annul event (records EventAnnulled) */
        post: operations["indicatorAnnulEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/indicators/{indicator}/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Erase event (records EventErased) */
        post: operations["indicatorEraseEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/indicators/{indicator}/commands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Several commands at once, all or nothing, as one decision */
        post: operations["decideIndicatorCommands"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/groups/{group}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change group members (records GroupMembersChanged) */
        post: operations["groupChangeGroupMembers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/groups/{group}/retirement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Retire group (records GroupRetired) */
        post: operations["groupRetireGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/groups/{group}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Correct event (records EventCorrected) */
        post: operations["groupCorrectEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/groups/{group}/annulments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Annul event (records EventAnnulled) */
        post: operations["groupAnnulEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/groups/{group}/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Erase event (records EventErased) */
        post: operations["groupEraseEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/groups/{group}/commands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Several commands at once, all or nothing, as one decision */
        post: operations["decideGroupCommands"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What became of a command of yours, by its Idempotency-Key; refusals too */
        get: operations["readCommandOutcome"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Indicators, by ledger and name (letters in the order of their code points) */
        get: operations["listIndicators"];
        put?: never;
        /** Define an indicator (records IndicatorDefined) */
        post: operations["defineIndicator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Comparison groups, by ledger and name (letters in the order of their code points) */
        get: operations["listGroups"];
        put?: never;
        /** Define a comparison group (records GroupDefined) */
        post: operations["defineGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subjects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Goals, targets, initiatives and other subjects of all plans, as they stand today */
        get: operations["findSubjects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Targets of all plans, as they stand today: those that hang on one indicator */
        get: operations["findTargets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/indicators/{indicator}/observations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import published figures (records ObservationsPublished, ObservationsRestated, ObservationsRetracted)
         * @description Reads published figures of this indicator from a file and records what they add to what the same source has said before.
         *
         *     - **Safe to repeat.** The same file twice: no event. A changed figure: one `ObservationsRestated` with only the changed figures. New figures: `ObservationsPublished`. Missing ones count as withdrawn (`ObservationsRetracted`) only with `complete=true`. An older vintage loaded later is recorded as what was published then; newer figures stay.
         *     - **Forms.** CSV, Danish (`;`, `1.234,5`) or plain (`,`, `1234.5`), recognised by its header or named by `delimiter` and `decimal`, in the charset that Content-Type declares, else UTF-8; SDMX-CSV 2.0 with ACTION, UPDATED and OBS_STATUS; workbooks (XLSX); JSON as jobindsats v3 answers it, JSON-stat 2.0, plain observations, or records anywhere in a body (`at`).
         *     - **Nothing is overlooked.** Columns are known by their usual headers or named: `value=y25i09`. A column that is neither read nor set aside (`ignore`) makes the load refused, and is named. Where every number fits two readings, `decimal` is asked for. The answer tells what each column was read as and why; with `dryRun=true` nothing is recorded.
         *     - **Tables as they are.** `skip` title lines and `footer` notes, `wide` tables with periods, areas, populations or vintages as columns, `scale` and `signs` with the source's own meaning.
         *     - **Profiles.** What a source's files need said may be kept on the indicator (`POST …/profiles`): then the next file is sent without options.
         *     - **Missing** figures stay missing, never 0: an empty cell and `-` mean what `empty` says, `*` suppressed, `..` not available, `.` not applicable, unless `signs` says otherwise.
         *     - **Faults** are told with row and column, and nothing is recorded, unless `partial=true` leaves the bad rows out. Reading stops at 500 faults. A load holds at most 250,000 figures.
         */
        post: operations["importObservations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/indicators/{indicator}/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The figures of an indicator: of each the latest vintage that is admitted
         * @description Each figure says who published it and when, and which event recorded it. What a source has withdrawn is left out. Of an indicator that is a share, a composite or a rank, and of a group (`area=group:…`), `computed` has the figures that nobody published, with the figures and rules they rest on (JSON only). Each form is read back by the import as it stands, without any change.
         */
        get: operations["readSeries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/groups/{group}/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The mean of a comparison group in the figures of an indicator, with what it rests on
         * @description A period is there when the group has an official figure for it, or every member has one.
         */
        get: operations["readGroupSeries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledgers/{ledger}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The events of a ledger after a position: as pages of JSON or CloudEvents, or as a stream that goes on */
        get: operations["followLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The events of all ledgers that may be read, by moment of recording, after a position of each */
        get: operations["followLedgers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All subscriptions there ever were, and how far each has come */
        get: operations["listWebhooks"];
        put?: never;
        /** Have events sent to an address, signed; the secret is told in this answer only */
        post: operations["makeWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A subscription, and how far it has come */
        get: operations["readWebhook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}/ending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a subscription, at once and for good */
        post: operations["endWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try at once what has failed, without waiting for its time */
        post: operations["retryWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/indicators/{indicator}/vintages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the sources published, restated and withdrew, by their own time, the newest first
         * @description One item for each publication that says something of the figures asked for: all of the indicator, or those of an area, a population, some periods or a source. With `figures=true` it tells them: `?area=730&from=2024-01&to=2024-01&figures=true` is everything that was ever said of one figure.
         */
        get: operations["listVintages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledgers/{ledger}/checkpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A signed checkpoint of a ledger as it stands, to be kept elsewhere (C2SP signed note and checkpoint) */
        get: operations["readCheckpoint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledgers/{ledger}/proofs/inclusion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Proof that an event stands in a ledger of a size */
        get: operations["proveInclusion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledgers/{ledger}/proofs/consistency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Proof that a ledger of one size grew into that of another: nothing was changed, only added */
        get: operations["proveConsistency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All API keys there ever were that you could have made, without what opens anything */
        get: operations["listApiKeys"];
        put?: never;
        /** Make an API key; it is told in this answer only */
        post: operations["makeApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys/{id}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End an API key, at once and for good */
        post: operations["revokeApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledgers/{ledger}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A whole ledger as lines of JSON: events with salts and hashes, commands with keys. To verify, keep, move */
        get: operations["exportLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A plan with all that its verdicts rest on, each event with the proof that it stands in its ledger */
        get: operations["exportPlan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/refusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Commands that a rule refused, newest first, with the reasons they were given */
        get: operations["listRefusals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What auditors read, and what was answered 401 or 403 (or hidden as 404), counted by the hour, newest first */
        get: operations["listAccess"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * Format: date
         * @description A Danish calendar day
         */
        Day: string;
        /**
         * Format: date-time
         * @description A moment: taken in any form of RFC 3339, told in UTC to the millisecond
         */
        Instant: string;
        DraftPlan: {
            id?: components["schemas"]["PlanId"];
            data: components["schemas"]["DraftPlanData"];
            /** @description Decided in this order, each seeing those before it. A subject may be called by a name such as `#goal1` where its command says its id, and wherever the others mean it: the server makes the id */
            commands?: components["schemas"]["PlanCommand"][];
        } & WithRequired<components["schemas"]["AboutCommand"], "data">;
        PlanId: components["schemas"]["Uuid"];
        /** @description The short reference people use, such as g1 */
        Code: string;
        /** @description A name or heading, up to 300 characters */
        Title: string;
        /** @description The three digits of a municipality, such as 550 for Tønder */
        MunicipalityCode: string;
        /** @description A calendar period: 2024, 2024-H1, 2024-Q3, 2024-07, 2024-07-31, 2022-01/2024-12 or 2020/.. */
        Period: string;
        PlanCommand: ({
            /** @constant */
            type?: "DraftPlan";
            data: components["schemas"]["DraftPlanData"];
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "RetitlePlan";
            data: components["schemas"]["RetitlePlanData"];
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "ChangePlanPeriod";
            data: components["schemas"]["ChangePlanPeriodData"];
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "ApprovePlan";
            data: components["schemas"]["PlanCommandData"];
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "ForwardPlan";
            data: components["schemas"]["ForwardPlanData"];
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "AdoptPlanRevision";
            data: {
                title?: components["schemas"]["Title"];
                summary?: components["schemas"]["Prose"];
            };
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "EndorsePlan";
            data: components["schemas"]["PlanCommandData"];
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "ChangePlanCoverage";
            data: components["schemas"]["ChangePlanCoverageFields"];
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "ClosePlan";
            data: {
                summary?: components["schemas"]["Prose"];
            };
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "WithdrawPlan";
            data: Record<string, never>;
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "SucceedPlan";
            data: components["schemas"]["SucceedPlanData"];
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "ReferenceFramework";
            data: {
                framework: components["schemas"]["FrameworkId"];
            } & components["schemas"]["ReferenceFrameworkFields"];
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "SendPlanToConsultation";
            data: {
                consultation: components["schemas"]["ConsultationId"];
            } & components["schemas"]["SendPlanToConsultationFields"];
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "ReceiveConsultationResponse";
            data: {
                consultation: components["schemas"]["ConsultationId"];
            } & components["schemas"]["ReceiveConsultationResponseFields"];
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "MakeStatement";
            data: {
                statement: components["schemas"]["StatementId"];
            } & components["schemas"]["MakeStatementFields"];
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "RewordStatement";
            data: {
                statement: components["schemas"]["StatementId"];
            } & components["schemas"]["RewordStatementFields"];
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "WithdrawStatement";
            data: {
                statement: components["schemas"]["StatementId"];
            };
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "AdoptGoal";
            data: {
                goal: components["schemas"]["GoalId"];
            } & components["schemas"]["AdoptGoalFields"];
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "RewordGoal";
            data: {
                goal: components["schemas"]["GoalId"];
            } & components["schemas"]["RewordGoalFields"];
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "MoveGoal";
            data: {
                goal: components["schemas"]["GoalId"];
                parent: components["schemas"]["GoalId"] | null;
            };
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "DeferGoal";
            data: {
                goal: components["schemas"]["GoalId"];
                awaits: components["schemas"]["Prose"];
            };
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "RetireGoal";
            data: components["schemas"]["PlanCommandData2"];
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "ReinstateGoal";
            data: components["schemas"]["PlanCommandData2"];
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "DefineTargetGroup";
            data: {
                targetGroup: components["schemas"]["TargetGroupId"];
            } & components["schemas"]["DefineTargetGroupFields"];
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "RedefineTargetGroup";
            data: {
                targetGroup: components["schemas"]["TargetGroupId"];
            } & components["schemas"]["RedefineTargetGroupFields"];
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "SetTarget";
            data: {
                target: components["schemas"]["TargetId"];
            } & components["schemas"]["SetTargetFields"];
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "ReviseTarget";
            data: {
                target: components["schemas"]["TargetId"];
            } & components["schemas"]["ReviseTargetFields"];
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "WithdrawTarget";
            data: components["schemas"]["PlanCommandData3"];
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "PauseTarget";
            data: components["schemas"]["PlanCommandData3"];
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "ResumeTarget";
            data: components["schemas"]["PlanCommandData3"];
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "FixBaseline";
            data: {
                target: components["schemas"]["TargetId"];
                baseline: components["schemas"]["Baseline"];
            };
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "AssessTarget";
            data: {
                target: components["schemas"]["TargetId"];
            } & components["schemas"]["AssessTargetFields"];
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "PlanInitiative";
            data: {
                initiative: components["schemas"]["InitiativeId"];
            } & components["schemas"]["PlanInitiativeFields"];
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "LaunchInitiative";
            data: {
                initiative: components["schemas"]["InitiativeId"];
            } & components["schemas"]["LaunchInitiativeFields"];
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "RefocusInitiative";
            data: {
                initiative: components["schemas"]["InitiativeId"];
            } & components["schemas"]["RefocusInitiativeFields"];
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "ExtendInitiative";
            data: {
                initiative: components["schemas"]["InitiativeId"];
                period: components["schemas"]["Period"];
            };
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "PauseInitiative";
            data: components["schemas"]["PlanCommandData4"];
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "ResumeInitiative";
            data: components["schemas"]["PlanCommandData4"];
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "MainstreamInitiative";
            data: components["schemas"]["PlanCommandData5"];
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "CompleteInitiative";
            data: components["schemas"]["PlanCommandData5"];
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "StopInitiative";
            data: components["schemas"]["PlanCommandData5"];
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "ReportProgress";
            data: {
                initiative: components["schemas"]["InitiativeId"];
                period?: components["schemas"]["Period"];
                text: components["schemas"]["Prose"];
            };
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "MakeCommitment";
            data: {
                commitment: components["schemas"]["CommitmentId"];
            } & components["schemas"]["MakeCommitmentFields"];
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "RewordCommitment";
            data: {
                commitment: components["schemas"]["CommitmentId"];
            } & components["schemas"]["RewordCommitmentFields"];
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "KeepCommitment";
            data: components["schemas"]["PlanCommandData6"];
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "DropCommitment";
            data: components["schemas"]["PlanCommandData6"];
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "AdoptBudgetLine";
            data: {
                budgetLine: components["schemas"]["BudgetLineId"];
            } & components["schemas"]["AdoptBudgetLineFields"];
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "ReviseBudgetLine";
            data: {
                budgetLine: components["schemas"]["BudgetLineId"];
            } & components["schemas"]["ReviseBudgetLineFields"];
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "RemoveBudgetLine";
            data: {
                budgetLine: components["schemas"]["BudgetLineId"];
            };
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "ReportSpend";
            data: {
                budgetLine: components["schemas"]["BudgetLineId"];
                period: components["schemas"]["Period"];
                amount: components["schemas"]["Money"];
                note?: components["schemas"]["Prose"];
            };
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "AdoptInvestmentCase";
            data: {
                investmentCase: components["schemas"]["InvestmentCaseId"];
            } & components["schemas"]["AdoptInvestmentCaseFields"];
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "ReviseInvestmentCase";
            data: {
                investmentCase: components["schemas"]["InvestmentCaseId"];
            } & components["schemas"]["ReviseInvestmentCaseFields"];
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "ReportSaving";
            data: {
                investmentCase: components["schemas"]["InvestmentCaseId"];
                period: components["schemas"]["Period"];
                amount: components["schemas"]["Money"];
                note?: components["schemas"]["Prose"];
            };
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "AgreePartnership";
            data: {
                partnership: components["schemas"]["PartnershipId"];
            } & components["schemas"]["AgreePartnershipFields"];
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "ChangePartnership";
            data: {
                partnership: components["schemas"]["PartnershipId"];
            } & components["schemas"]["ChangePartnershipFields"];
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "EndPartnership";
            data: {
                partnership: components["schemas"]["PartnershipId"];
            };
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "AdoptRatingRule";
            data: {
                ratingRule: components["schemas"]["RatingRuleId"];
            } & components["schemas"]["AdoptRatingRuleFields"];
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "ReviseRatingRule";
            data: {
                ratingRule: components["schemas"]["RatingRuleId"];
            } & components["schemas"]["ReviseRatingRuleFields"];
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "DropRatingRule";
            data: {
                ratingRule: components["schemas"]["RatingRuleId"];
            };
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "ScheduleFollowUp";
            data: {
                followUp: components["schemas"]["FollowUpId"];
            } & components["schemas"]["ScheduleFollowUpFields"];
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "HoldFollowUp";
            data: {
                followUp: components["schemas"]["FollowUpId"];
            } & components["schemas"]["HoldFollowUpFields"];
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "CancelFollowUp";
            data: {
                followUp: components["schemas"]["FollowUpId"];
            };
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "AgreeCorrectiveAction";
            data: {
                correctiveAction: components["schemas"]["CorrectiveActionId"];
            } & components["schemas"]["AgreeCorrectiveActionFields"];
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "ReviseCorrectiveAction";
            data: {
                correctiveAction: components["schemas"]["CorrectiveActionId"];
            } & components["schemas"]["ReviseCorrectiveActionFields"];
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "CompleteCorrectiveAction";
            data: {
                correctiveAction: components["schemas"]["CorrectiveActionId"];
                doneOn?: components["schemas"]["ImpreciseDay"];
                note?: components["schemas"]["Prose"];
            };
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "DropCorrectiveAction";
            data: {
                correctiveAction: components["schemas"]["CorrectiveActionId"];
                note?: components["schemas"]["Prose"];
            };
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "CiteFigure";
            data: {
                figure: components["schemas"]["FigureId"];
            } & components["schemas"]["CiteFigureFields"];
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "CorrectFigure";
            data: {
                figure: components["schemas"]["FigureId"];
            } & components["schemas"]["CorrectFigureFields"];
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "AttachAnnex";
            data: components["schemas"]["PlanCommandData7"];
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "ReplaceAnnex";
            data: components["schemas"]["PlanCommandData7"];
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "RemoveAnnex";
            data: {
                annex: components["schemas"]["AnnexId"];
            };
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "GrantRecognition";
            data: {
                recognition: components["schemas"]["RecognitionId"];
            } & components["schemas"]["GrantRecognitionFields"];
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "AddNote";
            data: {
                note: components["schemas"]["NoteId"];
            } & components["schemas"]["AddNoteFields"];
        } & components["schemas"]["CommandByName"]) | components["schemas"]["PlanCommandCorrectEvent"] | components["schemas"]["PlanCommandAnnulEvent"] | components["schemas"]["PlanCommandEraseEvent"];
        /**
         * @description Whether the day is printed in the document, inferred from it, or made up to illustrate
         * @enum {string}
         */
        DateBasis: "printed" | "inferred" | "illustration";
        Decision: {
            body: components["schemas"]["Title"];
            takenOn: components["schemas"]["ImpreciseDay"];
            takenOnBasis?: components["schemas"]["DateBasis"];
            reference?: components["schemas"]["Title"];
            uri?: components["schemas"]["WebAddress"];
        };
        /** @description A day, month, quarter, half-year or year */
        ImpreciseDay: components["schemas"]["Period"];
        /**
         * Format: uri
         * @description A web address, http or https
         */
        WebAddress: string;
        /** @description A paragraph, up to 10,000 characters */
        Prose: string;
        DocumentSource: {
            document: components["schemas"]["Title"];
            /** @description The place in the document: page, line or table */
            locator?: string;
        };
        FrameworkId: components["schemas"]["Uuid"];
        ConsultationId: components["schemas"]["Uuid"];
        StatementId: components["schemas"]["Uuid"];
        GoalId: components["schemas"]["Uuid"];
        TargetGroupId: components["schemas"]["Uuid"];
        HowOften: {
            /** @description How many times */
            times: number;
            /** @description Every so many */
            every?: number;
            /**
             * @description Per what
             * @enum {string}
             */
            per: "day" | "week" | "month" | "quarter" | "half-year" | "year" | "case";
            /**
             * @description Whether it is the least, the most or exactly as often
             * @enum {string}
             */
            bound?: "at-least" | "at-most" | "about";
        };
        Quotation: {
            text: components["schemas"]["Prose"];
            document: components["schemas"]["Title"];
            /** @description The page */
            page?: number;
            /** @description The place in the document: page, line or table */
            locator?: string;
        };
        TargetId: components["schemas"]["Uuid"];
        Condition: components["schemas"]["SingleCondition"] | ({
            /**
             * @description Its kind
             * @constant
             */
            kind: "all";
            of: (components["schemas"]["SingleCondition"] | components["schemas"]["CombinedCondition"])[];
        } | {
            /**
             * @description Its kind
             * @constant
             */
            kind: "any";
            of: (components["schemas"]["SingleCondition"] | components["schemas"]["CombinedCondition"])[];
        } | {
            /**
             * @description Its kind
             * @constant
             */
            kind: "at-least";
            /** @description At least so many */
            least: number;
            of: (components["schemas"]["SingleCondition"] | components["schemas"]["CombinedCondition"])[];
        } | {
            /**
             * @description Its kind
             * @constant
             */
            kind: "not";
            of: (components["schemas"]["SingleCondition"] | components["schemas"]["CombinedCondition"])[];
        } | {
            /**
             * @description Its kind
             * @constant
             */
            kind: "at-most";
            /** @description How many may be, at most */
            most: number;
            of: (components["schemas"]["SingleCondition"] | components["schemas"]["CombinedCondition"])[];
        } | {
            /**
             * @description Its kind
             * @constant
             */
            kind: "in-a-row";
            /** @description How many times */
            times: number;
            each: components["schemas"]["Each"];
            of: (components["schemas"]["SingleCondition"] | components["schemas"]["CombinedCondition"])[];
        });
        SingleCondition: {
            /**
             * @description Its kind
             * @constant
             */
            kind: "level";
            indicator: components["schemas"]["IndicatorId"];
            area?: components["schemas"]["Area"];
            population?: components["schemas"]["Title"];
            when?: components["schemas"]["JudgementTime"];
            baseline?: components["schemas"]["Baseline"];
            /**
             * @description How the value is held against the limit
             * @enum {string}
             */
            comparison: "at-least" | "at-most" | "above" | "below" | "exactly" | "between";
            value: components["schemas"]["SingleConditionValue"];
            upTo?: components["schemas"]["SingleConditionValue"];
            unit?: components["schemas"]["Unit"];
        } | {
            /**
             * @description Its kind
             * @constant
             */
            kind: "change";
            indicator: components["schemas"]["IndicatorId"];
            area?: components["schemas"]["Area"];
            population?: components["schemas"]["Title"];
            when?: components["schemas"]["JudgementTime"];
            baseline?: components["schemas"]["Baseline"];
            /**
             * @description Up or down
             * @enum {string}
             */
            direction: "up" | "down";
            by: components["schemas"]["FigureValue"];
            as: components["schemas"]["SingleConditionAs"];
        } | {
            /**
             * @description Its kind
             * @constant
             */
            kind: "direction";
            indicator: components["schemas"]["IndicatorId"];
            area?: components["schemas"]["Area"];
            population?: components["schemas"]["Title"];
            when?: components["schemas"]["JudgementTime"];
            baseline?: components["schemas"]["Baseline"];
            /**
             * @description Up or down
             * @enum {string}
             */
            direction: "up" | "down";
        } | {
            /**
             * @description Its kind
             * @constant
             */
            kind: "hold";
            indicator: components["schemas"]["IndicatorId"];
            area?: components["schemas"]["Area"];
            population?: components["schemas"]["Title"];
            when?: components["schemas"]["JudgementTime"];
            baseline?: components["schemas"]["Baseline"];
            /** @description How much worse still counts as no worse */
            tolerance?: {
                by: components["schemas"]["FigureValue"];
                as: components["schemas"]["SingleConditionAs"];
            };
        } | {
            /**
             * @description Its kind
             * @constant
             */
            kind: "benchmark";
            indicator: components["schemas"]["IndicatorId"];
            area?: components["schemas"]["Area"];
            population?: components["schemas"]["Title"];
            when?: components["schemas"]["JudgementTime"];
            baseline?: components["schemas"]["Baseline"];
            /**
             * @description Whether levels or changes are compared
             * @enum {string}
             */
            on: "level" | "change";
            /**
             * @description Whether the change is an amount, per cent or percentage points
             * @enum {string}
             */
            changeAs?: "amount" | "percent" | "percentage-points";
            /**
             * @description How the value is held against the limit
             * @enum {string}
             */
            comparison: "better" | "at-least-as-good";
            /** @description What the value is held against */
            against: {
                area: components["schemas"]["Area"];
            } | {
                group: components["schemas"]["GroupId"];
                /**
                 * @description How it was made
                 * @enum {string}
                 */
                method?: "official" | "weighted" | "plain-mean";
                /**
                 * @description Whether the own municipality counts among the members
                 * @enum {string}
                 */
                ownMunicipality?: "included" | "excluded";
                /** @description The least number of members with figures */
                leastMembers?: number;
                /** @description How the members are chosen */
                selection?: {
                    /** @description Which end is best, or how many of the best */
                    best: number;
                    over?: components["schemas"]["Period"];
                };
            } | {
                indicator: components["schemas"]["IndicatorId"];
                area?: components["schemas"]["Area"];
            } | {
                earlier: components["schemas"]["Period"];
            };
            margin?: components["schemas"]["FigureValue"];
            factor?: components["schemas"]["FigureValue"];
            period?: components["schemas"]["Period"];
        } | {
            /**
             * @description Its kind
             * @constant
             */
            kind: "coverage";
            indicator: components["schemas"]["IndicatorId"];
            area?: components["schemas"]["Area"];
            population?: components["schemas"]["Title"];
            when?: components["schemas"]["JudgementTime"];
            baseline?: components["schemas"]["Baseline"];
            /** @description A number as it was published, kept exactly */
            share?: components["schemas"]["FigureValue"];
        } | {
            /**
             * @description Its kind
             * @constant
             */
            kind: "optimise";
            indicator: components["schemas"]["IndicatorId"];
            area?: components["schemas"]["Area"];
            population?: components["schemas"]["Title"];
            when?: components["schemas"]["JudgementTime"];
            /**
             * @description Up or down
             * @enum {string}
             */
            direction: "up" | "down";
        } | {
            /**
             * @description Its kind
             * @constant
             */
            kind: "delivered";
            indicator?: components["schemas"]["IndicatorId"];
            when?: components["schemas"]["JudgementTime"];
            what?: components["schemas"]["Title"];
            /** @description At least so many */
            least?: number;
            /** @description What it consists of */
            of?: number;
            /** @description The limit of time */
            within?: string;
            /**
             * @description What lateness means for the answer
             * @constant
             */
            late?: "counts";
        } | {
            /**
             * @description Its kind
             * @constant
             */
            kind: "measure";
            indicator: components["schemas"]["IndicatorId"];
            area?: components["schemas"]["Area"];
            population?: components["schemas"]["Title"];
            when?: components["schemas"]["JudgementTime"];
            baseline?: components["schemas"]["Baseline"];
            limit: components["schemas"]["Limit"];
        };
        IndicatorId: components["schemas"]["Uuid"];
        Area: {
            /**
             * @description Its kind
             * @constant
             */
            kind: "municipality";
            code: components["schemas"]["MunicipalityCode"];
        } | {
            /**
             * @description Its kind
             * @constant
             */
            kind: "region";
            /** @description A stable code */
            code: string;
        } | {
            /**
             * @description Its kind
             * @constant
             */
            kind: "rar";
            /** @description Its name */
            name: string;
        } | {
            /**
             * @description Its kind
             * @constant
             */
            kind: "country";
        } | {
            /**
             * @description Its kind
             * @constant
             */
            kind: "group";
            group: components["schemas"]["GroupId"];
        } | {
            /**
             * @description Its kind
             * @constant
             */
            kind: "joint";
            codes: components["schemas"]["MunicipalityCode"][];
        } | {
            /**
             * @description Its kind
             * @constant
             */
            kind: "other";
            /** @description Its name */
            name: string;
        };
        GroupId: components["schemas"]["Uuid"];
        JudgementTime: {
            /**
             * @description Its kind
             * @constant
             */
            kind: "by";
            date: components["schemas"]["Day"];
            readOn?: components["schemas"]["Period"];
            rolling?: components["schemas"]["Rolling"];
        } | {
            /**
             * @description Its kind
             * @constant
             */
            kind: "over";
            period: components["schemas"]["Period"];
            /**
             * @description How the figures of a window are made one
             * @enum {string}
             */
            aggregation?: "sum" | "mean" | "last" | "least" | "greatest";
            rolling?: components["schemas"]["Rolling"];
        } | {
            /**
             * @description Its kind
             * @constant
             */
            kind: "every";
            each: components["schemas"]["Each"];
            period: components["schemas"]["Period"];
            rolling?: components["schemas"]["Rolling"];
        } | {
            /**
             * @description Its kind
             * @constant
             */
            kind: "standing";
            from?: components["schemas"]["Day"];
            rolling?: components["schemas"]["Rolling"];
        };
        Baseline: {
            /**
             * @description Its kind
             * @constant
             */
            kind: "value";
            value: components["schemas"]["FigureValue"];
            period?: components["schemas"]["Period"];
            notComparable?: components["schemas"]["Title"];
            note?: components["schemas"]["Title"];
        } | {
            /**
             * @description Its kind
             * @constant
             */
            kind: "rating";
            /** @description A word of the indicator’s ordered scale */
            rating: string;
            period?: components["schemas"]["Period"];
            notComparable?: components["schemas"]["Title"];
            note?: components["schemas"]["Title"];
        } | {
            /**
             * @description Its kind
             * @constant
             */
            kind: "range";
            from: components["schemas"]["FigureValue"];
            to: components["schemas"]["FigureValue"];
            period?: components["schemas"]["Period"];
            notComparable?: components["schemas"]["Title"];
            note?: components["schemas"]["Title"];
        } | {
            /**
             * @description Its kind
             * @constant
             */
            kind: "unknown";
            period?: components["schemas"]["Period"];
            notComparable?: components["schemas"]["Title"];
            note?: components["schemas"]["Title"];
        } | {
            /**
             * @description Its kind
             * @constant
             */
            kind: "observation";
            period: components["schemas"]["Period"];
        } | {
            /**
             * @description Its kind
             * @constant
             */
            kind: "mean";
            over: components["schemas"]["Period"];
        } | {
            /**
             * @description Its kind
             * @constant
             */
            kind: "period-before";
        } | {
            /**
             * @description Its kind
             * @constant
             */
            kind: "year-before";
        };
        /** @description A number as it was published, kept exactly */
        FigureValue: number;
        Unit: {
            /**
             * @description Its kind
             * @enum {string}
             */
            kind: "persons" | "full-time-persons" | "percent" | "percentage-points" | "hours" | "days" | "weeks" | "months" | "years" | "DKK" | "rank" | "index" | "count" | "rating" | "yes-no";
            /** @description What it consists of */
            of?: string;
            /** @description Per what */
            per?: string;
        };
        CombinedCondition: {
            /**
             * @description Its kind
             * @constant
             */
            kind: "all";
            of: components["schemas"]["SingleCondition"][];
        } | {
            /**
             * @description Its kind
             * @constant
             */
            kind: "any";
            of: components["schemas"]["SingleCondition"][];
        } | {
            /**
             * @description Its kind
             * @constant
             */
            kind: "at-least";
            /** @description At least so many */
            least: number;
            of: components["schemas"]["SingleCondition"][];
        } | {
            /**
             * @description Its kind
             * @constant
             */
            kind: "not";
            of: components["schemas"]["SingleCondition"][];
        } | {
            /**
             * @description Its kind
             * @constant
             */
            kind: "at-most";
            /** @description How many may be, at most */
            most: number;
            of: components["schemas"]["SingleCondition"][];
        } | {
            /**
             * @description Its kind
             * @constant
             */
            kind: "in-a-row";
            /** @description How many times */
            times: number;
            each: components["schemas"]["Each"];
            of: components["schemas"]["SingleCondition"][];
        };
        InitiativeId: components["schemas"]["Uuid"];
        CommitmentId: components["schemas"]["Uuid"];
        BudgetLineId: components["schemas"]["Uuid"];
        /** @description An amount in DKK: taken with at most two decimals, told with both */
        Money: string;
        /**
         * @description Why a value is not there
         * @enum {string}
         */
        MissingReason: "not-available" | "not-measured" | "will-not-be-measured" | "suppressed" | "unreadable" | "not-applicable";
        InvestmentCaseId: components["schemas"]["Uuid"];
        PartnershipId: components["schemas"]["Uuid"];
        RatingRuleId: components["schemas"]["Uuid"];
        RuleTest: components["schemas"]["SingleTest"] | ({
            /**
             * @description Its kind
             * @constant
             */
            kind: "all";
            of: (components["schemas"]["SingleTest"] | components["schemas"]["CombinedTest"])[];
        } | {
            /**
             * @description Its kind
             * @constant
             */
            kind: "any";
            of: (components["schemas"]["SingleTest"] | components["schemas"]["CombinedTest"])[];
        } | {
            /**
             * @description Its kind
             * @constant
             */
            kind: "at-least";
            /** @description At least so many */
            least: number;
            of: (components["schemas"]["SingleTest"] | components["schemas"]["CombinedTest"])[];
        } | {
            /**
             * @description Its kind
             * @constant
             */
            kind: "not";
            of: (components["schemas"]["SingleTest"] | components["schemas"]["CombinedTest"])[];
        } | {
            /**
             * @description Its kind
             * @constant
             */
            kind: "at-most";
            /** @description How many may be, at most */
            most: number;
            of: (components["schemas"]["SingleTest"] | components["schemas"]["CombinedTest"])[];
        });
        SingleTest: components["schemas"]["SingleTestStatus"] | components["schemas"]["SingleTestAhead"] | components["schemas"]["SingleTestMoved"] | components["schemas"]["SingleTestRepeats"] | components["schemas"]["SingleTestRated"] | {
            /**
             * @description Its kind
             * @constant
             */
            kind: "members";
            /** @description What is asked of each member */
            which: components["schemas"]["SingleTestStatus"] | components["schemas"]["SingleTestAhead"] | components["schemas"]["SingleTestMoved"] | components["schemas"]["SingleTestRepeats"] | components["schemas"]["SingleTestRated"];
            /**
             * @description As what
             * @enum {string}
             */
            as: "number" | "percent";
            from?: components["schemas"]["SingleTestFrom"];
            to?: components["schemas"]["SingleTestTo"];
        } | {
            /**
             * @description Its kind
             * @constant
             */
            kind: "score";
            /** @description What names are worth, in points */
            points: {
                name: components["schemas"]["Title"];
                points: components["schemas"]["FigureValue"];
            }[];
            from?: components["schemas"]["SingleTestFrom"];
            to?: components["schemas"]["SingleTestTo"];
        };
        CombinedTest: {
            /**
             * @description Its kind
             * @constant
             */
            kind: "all";
            of: components["schemas"]["SingleTest"][];
        } | {
            /**
             * @description Its kind
             * @constant
             */
            kind: "any";
            of: components["schemas"]["SingleTest"][];
        } | {
            /**
             * @description Its kind
             * @constant
             */
            kind: "at-least";
            /** @description At least so many */
            least: number;
            of: components["schemas"]["SingleTest"][];
        } | {
            /**
             * @description Its kind
             * @constant
             */
            kind: "not";
            of: components["schemas"]["SingleTest"][];
        } | {
            /**
             * @description Its kind
             * @constant
             */
            kind: "at-most";
            /** @description How many may be, at most */
            most: number;
            of: components["schemas"]["SingleTest"][];
        };
        FollowUpId: components["schemas"]["Uuid"];
        CorrectiveActionId: components["schemas"]["Uuid"];
        FigureId: components["schemas"]["Uuid"];
        AnnexId: components["schemas"]["Uuid"];
        RecognitionId: components["schemas"]["Uuid"];
        NoteId: components["schemas"]["Uuid"];
        EventId: components["schemas"]["Uuid"];
        /**
         * @example {
         *       "data": {
         *         "condition": {
         *           "kind": "level",
         *           "indicator": "018d5a2c-7b40-7c1e-9d20-3f5e6a000071",
         *           "comparison": "at-most",
         *           "value": 320
         *         },
         *         "bands": null
         *       }
         *     }
         */
        TargetTrial: {
            /** @description What the command says; what its path names is not repeated */
            data: components["schemas"]["TargetAsAmended"];
        };
        /**
         * @example {
         *       "data": {
         *         "condition": {
         *           "kind": "level",
         *           "indicator": "018d5a2c-7b40-7c1e-9d20-3f5e6a000071",
         *           "comparison": "at-most",
         *           "value": 320
         *         },
         *         "when": {
         *           "kind": "by",
         *           "date": "2024-12-31"
         *         }
         *       }
         *     }
         */
        TargetProposal: {
            target?: components["schemas"]["TargetId"];
            /** @description What the command says; what its path names is not repeated */
            data: {
                bands?: components["schemas"]["TargetProposalBands"];
                wording?: components["schemas"]["Prose"];
                nature?: components["schemas"]["Nature"];
            } & components["schemas"]["TargetFields"];
        };
        RatingRuleTrial: {
            /** @description What the command says; what its path names is not repeated */
            data: {
                /**
                 * @description What is rated
                 * @enum {string}
                 */
                each: "target" | "goal" | "theme" | "responsible" | "plan";
                /**
                 * @description Which targets are due
                 * @enum {string}
                 */
                due?: "begun" | "judged";
                planned?: components["schemas"]["RatingRuleTrialPlanned"];
                /** @description What comes out where it is not decided */
                missing?: {
                    name: components["schemas"]["Title"];
                    tone?: components["schemas"]["Tone"];
                    consequence?: components["schemas"]["Prose"];
                };
                /** @description What targets weigh; 1 unless said */
                weights?: components["schemas"]["WeightsItem"][];
                /** @description The gates in their order: the first whose test holds says what comes out */
                gates: components["schemas"]["GatesItem"][];
                rest?: components["schemas"]["RatingRuleTrialRest"];
            } & components["schemas"]["RatingRuleFields"];
        };
        RetitlePlan: {
            data: components["schemas"]["RetitlePlanData"];
        } & WithRequired<components["schemas"]["AboutCommand"], "data">;
        ChangePlanPeriod: {
            data: components["schemas"]["ChangePlanPeriodData"];
        } & WithRequired<components["schemas"]["AboutCommand"], "data">;
        ReferenceFramework: {
            data: {
                framework?: components["schemas"]["FrameworkId"];
            } & components["schemas"]["ReferenceFrameworkFields"];
        } & WithRequired<components["schemas"]["AboutCommand"], "data">;
        SendPlanToConsultation: {
            data: {
                consultation?: components["schemas"]["ConsultationId"];
            } & components["schemas"]["SendPlanToConsultationFields"];
        } & WithRequired<components["schemas"]["AboutCommand"], "data">;
        ReceiveConsultationResponse: {
            data: components["schemas"]["ReceiveConsultationResponseFields"];
        } & WithRequired<components["schemas"]["AboutCommand"], "data">;
        ApprovePlan: {
            data?: components["schemas"]["ApprovePlanData"];
        } & components["schemas"]["AboutCommand"];
        ForwardPlan: {
            data: components["schemas"]["ForwardPlanData"];
        } & WithRequired<components["schemas"]["AboutCommand"], "data">;
        EndorsePlan: {
            data?: components["schemas"]["ApprovePlanData"];
        } & components["schemas"]["AboutCommand"];
        ChangePlanCoverage: {
            /** @default {} */
            data: components["schemas"]["ChangePlanCoverageFields"];
        } & components["schemas"]["AboutCommand"];
        AdoptPlanRevision: {
            /** @default {} */
            data: {
                title?: components["schemas"]["Title"];
                summary?: components["schemas"]["Prose"];
            };
        } & components["schemas"]["AboutCommand"];
        ClosePlan: {
            /** @default {} */
            data: {
                summary?: components["schemas"]["Prose"];
            };
        } & components["schemas"]["AboutCommand"];
        WithdrawPlan: {
            data?: components["schemas"]["WithdrawPlanData"];
        } & components["schemas"]["AboutCommand"];
        SucceedPlan: {
            data: components["schemas"]["SucceedPlanData"];
        } & WithRequired<components["schemas"]["AboutCommand"], "data">;
        MakeStatement: {
            data: {
                statement?: components["schemas"]["StatementId"];
            } & components["schemas"]["MakeStatementFields"];
        } & WithRequired<components["schemas"]["AboutCommand"], "data">;
        RewordStatement: {
            /** @default {} */
            data: components["schemas"]["RewordStatementFields"];
        } & components["schemas"]["AboutCommand"];
        WithdrawStatement: {
            data?: components["schemas"]["WithdrawPlanData"];
        } & components["schemas"]["AboutCommand"];
        AdoptGoal: {
            data: {
                goal?: components["schemas"]["GoalId"];
            } & components["schemas"]["AdoptGoalFields"];
        } & WithRequired<components["schemas"]["AboutCommand"], "data">;
        RewordGoal: {
            /** @default {} */
            data: components["schemas"]["RewordGoalFields"];
        } & components["schemas"]["AboutCommand"];
        MoveGoal: {
            data: {
                parent: components["schemas"]["GoalId"] | null;
            };
        } & WithRequired<components["schemas"]["AboutCommand"], "data">;
        DeferGoal: {
            data: {
                awaits: components["schemas"]["Prose"];
            };
        } & WithRequired<components["schemas"]["AboutCommand"], "data">;
        RetireGoal: {
            data?: components["schemas"]["WithdrawPlanData"];
        } & components["schemas"]["AboutCommand"];
        ReinstateGoal: {
            data?: components["schemas"]["WithdrawPlanData"];
        } & components["schemas"]["AboutCommand"];
        DefineTargetGroup: {
            data: {
                targetGroup?: components["schemas"]["TargetGroupId"];
            } & components["schemas"]["DefineTargetGroupFields"];
        } & WithRequired<components["schemas"]["AboutCommand"], "data">;
        RedefineTargetGroup: {
            /** @default {} */
            data: components["schemas"]["RedefineTargetGroupFields"];
        } & components["schemas"]["AboutCommand"];
        SetTarget: {
            data: {
                target?: components["schemas"]["TargetId"];
            } & components["schemas"]["SetTargetFields"];
        } & WithRequired<components["schemas"]["AboutCommand"], "data">;
        ReviseTarget: {
            /** @default {} */
            data: components["schemas"]["ReviseTargetFields"];
        } & components["schemas"]["AboutCommand"];
        WithdrawTarget: {
            data?: components["schemas"]["WithdrawPlanData"];
        } & components["schemas"]["AboutCommand"];
        PauseTarget: {
            data?: components["schemas"]["WithdrawPlanData"];
        } & components["schemas"]["AboutCommand"];
        ResumeTarget: {
            data?: components["schemas"]["WithdrawPlanData"];
        } & components["schemas"]["AboutCommand"];
        FixBaseline: {
            data: {
                baseline: components["schemas"]["Baseline"];
            };
        } & WithRequired<components["schemas"]["AboutCommand"], "data">;
        AssessTarget: {
            data: components["schemas"]["AssessTargetFields"];
        } & WithRequired<components["schemas"]["AboutCommand"], "data">;
        PlanInitiative: {
            data: {
                initiative?: components["schemas"]["InitiativeId"];
            } & components["schemas"]["PlanInitiativeFields"];
        } & WithRequired<components["schemas"]["AboutCommand"], "data">;
        LaunchInitiative: {
            /** @default {} */
            data: components["schemas"]["LaunchInitiativeFields"];
        } & components["schemas"]["AboutCommand"];
        RefocusInitiative: {
            /** @default {} */
            data: components["schemas"]["RefocusInitiativeFields"];
        } & components["schemas"]["AboutCommand"];
        ExtendInitiative: {
            data: components["schemas"]["ChangePlanPeriodData"];
        } & WithRequired<components["schemas"]["AboutCommand"], "data">;
        PauseInitiative: {
            data?: components["schemas"]["WithdrawPlanData"];
        } & components["schemas"]["AboutCommand"];
        ResumeInitiative: {
            data?: components["schemas"]["WithdrawPlanData"];
        } & components["schemas"]["AboutCommand"];
        MainstreamInitiative: {
            data?: components["schemas"]["MainstreamInitiativeData"];
        } & components["schemas"]["AboutCommand"];
        CompleteInitiative: {
            data?: components["schemas"]["MainstreamInitiativeData"];
        } & components["schemas"]["AboutCommand"];
        StopInitiative: {
            data?: components["schemas"]["MainstreamInitiativeData"];
        } & components["schemas"]["AboutCommand"];
        ReportProgress: {
            data: {
                period?: components["schemas"]["Period"];
                text: components["schemas"]["Prose"];
            };
        } & WithRequired<components["schemas"]["AboutCommand"], "data">;
        MakeCommitment: {
            data: {
                commitment?: components["schemas"]["CommitmentId"];
            } & components["schemas"]["MakeCommitmentFields"];
        } & WithRequired<components["schemas"]["AboutCommand"], "data">;
        RewordCommitment: {
            /** @default {} */
            data: components["schemas"]["RewordCommitmentFields"];
        } & components["schemas"]["AboutCommand"];
        KeepCommitment: {
            data?: components["schemas"]["ApprovePlanData"];
        } & components["schemas"]["AboutCommand"];
        DropCommitment: {
            data?: components["schemas"]["ApprovePlanData"];
        } & components["schemas"]["AboutCommand"];
        AdoptBudgetLine: {
            data: {
                budgetLine?: components["schemas"]["BudgetLineId"];
            } & components["schemas"]["AdoptBudgetLineFields"];
        } & WithRequired<components["schemas"]["AboutCommand"], "data">;
        ReviseBudgetLine: {
            /** @default {} */
            data: components["schemas"]["ReviseBudgetLineFields"];
        } & components["schemas"]["AboutCommand"];
        RemoveBudgetLine: {
            data?: components["schemas"]["WithdrawPlanData"];
        } & components["schemas"]["AboutCommand"];
        ReportSpend: {
            data: components["schemas"]["ReportSpendData"];
        } & WithRequired<components["schemas"]["AboutCommand"], "data">;
        AdoptInvestmentCase: {
            data: {
                investmentCase?: components["schemas"]["InvestmentCaseId"];
            } & components["schemas"]["AdoptInvestmentCaseFields"];
        } & WithRequired<components["schemas"]["AboutCommand"], "data">;
        ReviseInvestmentCase: {
            /** @default {} */
            data: components["schemas"]["ReviseInvestmentCaseFields"];
        } & components["schemas"]["AboutCommand"];
        ReportSaving: {
            data: components["schemas"]["ReportSpendData"];
        } & WithRequired<components["schemas"]["AboutCommand"], "data">;
        AgreePartnership: {
            data: {
                partnership?: components["schemas"]["PartnershipId"];
            } & components["schemas"]["AgreePartnershipFields"];
        } & WithRequired<components["schemas"]["AboutCommand"], "data">;
        ChangePartnership: {
            /** @default {} */
            data: components["schemas"]["ChangePartnershipFields"];
        } & components["schemas"]["AboutCommand"];
        EndPartnership: {
            data?: components["schemas"]["WithdrawPlanData"];
        } & components["schemas"]["AboutCommand"];
        AdoptRatingRule: {
            data: {
                ratingRule?: components["schemas"]["RatingRuleId"];
            } & components["schemas"]["AdoptRatingRuleFields"];
        } & WithRequired<components["schemas"]["AboutCommand"], "data">;
        ReviseRatingRule: {
            /** @default {} */
            data: components["schemas"]["ReviseRatingRuleFields"];
        } & components["schemas"]["AboutCommand"];
        DropRatingRule: {
            data?: components["schemas"]["WithdrawPlanData"];
        } & components["schemas"]["AboutCommand"];
        ScheduleFollowUp: {
            data: {
                followUp?: components["schemas"]["FollowUpId"];
            } & components["schemas"]["ScheduleFollowUpFields"];
        } & WithRequired<components["schemas"]["AboutCommand"], "data">;
        HoldFollowUp: {
            data: components["schemas"]["HoldFollowUpFields"];
        } & WithRequired<components["schemas"]["AboutCommand"], "data">;
        CancelFollowUp: {
            data?: components["schemas"]["WithdrawPlanData"];
        } & components["schemas"]["AboutCommand"];
        AgreeCorrectiveAction: {
            data: {
                correctiveAction?: components["schemas"]["CorrectiveActionId"];
            } & components["schemas"]["AgreeCorrectiveActionFields"];
        } & WithRequired<components["schemas"]["AboutCommand"], "data">;
        ReviseCorrectiveAction: {
            /** @default {} */
            data: components["schemas"]["ReviseCorrectiveActionFields"];
        } & components["schemas"]["AboutCommand"];
        CompleteCorrectiveAction: {
            /** @default {} */
            data: {
                doneOn?: components["schemas"]["ImpreciseDay"];
                note?: components["schemas"]["Prose"];
            };
        } & components["schemas"]["AboutCommand"];
        DropCorrectiveAction: {
            data?: components["schemas"]["ApprovePlanData"];
        } & components["schemas"]["AboutCommand"];
        CiteFigure: {
            data: {
                figure?: components["schemas"]["FigureId"];
            } & components["schemas"]["CiteFigureFields"];
        } & WithRequired<components["schemas"]["AboutCommand"], "data">;
        CorrectFigure: {
            /** @default {} */
            data: components["schemas"]["CorrectFigureFields"];
        } & components["schemas"]["AboutCommand"];
        AttachAnnex: {
            data: {
                annex?: components["schemas"]["AnnexId"];
                code?: components["schemas"]["Code"];
                title: components["schemas"]["Title"];
                /** @description What it rests on */
                basis?: string;
                text?: components["schemas"]["Prose"];
                uri?: components["schemas"]["WebAddress"];
                /** @description The SHA-256 of the file, in hexadecimal digits */
                sha256?: string;
                note?: components["schemas"]["Prose"];
            };
        } & WithRequired<components["schemas"]["AboutCommand"], "data">;
        ReplaceAnnex: {
            data: {
                code?: components["schemas"]["Code"];
                title: components["schemas"]["Title"];
                /** @description What it rests on */
                basis?: string;
                text?: components["schemas"]["Prose"];
                uri?: components["schemas"]["WebAddress"];
                /** @description The SHA-256 of the file, in hexadecimal digits */
                sha256?: string;
                note?: components["schemas"]["Prose"];
            };
        } & WithRequired<components["schemas"]["AboutCommand"], "data">;
        RemoveAnnex: {
            data?: components["schemas"]["WithdrawPlanData"];
        } & components["schemas"]["AboutCommand"];
        GrantRecognition: {
            data: {
                recognition?: components["schemas"]["RecognitionId"];
            } & components["schemas"]["GrantRecognitionFields"];
        } & WithRequired<components["schemas"]["AboutCommand"], "data">;
        AddNote: {
            data: {
                note?: components["schemas"]["NoteId"];
            } & components["schemas"]["AddNoteFields"];
        } & WithRequired<components["schemas"]["AboutCommand"], "data">;
        CorrectEvent: {
            data: components["schemas"]["CorrectEventData"];
        } & WithRequired<components["schemas"]["AboutCommand"], "data">;
        AnnulEvent: {
            data: components["schemas"]["AnnulEventData"];
        } & WithRequired<components["schemas"]["AboutCommand"], "data">;
        EraseEvent: {
            data: components["schemas"]["EraseEventData"];
        } & WithRequired<components["schemas"]["AboutCommand"], "data">;
        PlanCommands: {
            /** @description Decided in this order, each seeing those before it. A subject may be called by a name such as `#goal1` where its command says its id, and wherever the others mean it: the server makes the id */
            commands: components["schemas"]["PlanCommand"][];
        } & components["schemas"]["AboutCommand"];
        IndicatorRedefineIndicator: {
            /** @default {} */
            data: components["schemas"]["IndicatorRedefineIndicatorFields"];
        } & components["schemas"]["AboutCommand"];
        IndicatorPublishObservations: {
            data: components["schemas"]["IndicatorPublishObservationsData"];
        } & WithRequired<components["schemas"]["AboutCommand"], "data">;
        /**
         * @example {
         *       "area": {
         *         "kind": "municipality",
         *         "code": "550"
         *       },
         *       "period": "2024-07",
         *       "value": 228.4,
         *       "status": "provisional"
         *     }
         * @example {
         *       "area": {
         *         "kind": "municipality",
         *         "code": "550"
         *       },
         *       "period": "2025",
         *       "value": 215,
         *       "status": "forecast"
         *     }
         */
        Observation: components["schemas"]["ObservationFields"];
        IndicatorRestateObservations: {
            data: components["schemas"]["IndicatorPublishObservationsData"];
        } & WithRequired<components["schemas"]["AboutCommand"], "data">;
        IndicatorRetractObservations: {
            data: components["schemas"]["IndicatorRetractObservationsData"];
        } & WithRequired<components["schemas"]["AboutCommand"], "data">;
        IndicatorSetSourceProfile: {
            data: components["schemas"]["IndicatorSetSourceProfileData"];
        } & WithRequired<components["schemas"]["AboutCommand"], "data">;
        IndicatorDropSourceProfile: {
            data: components["schemas"]["IndicatorDropSourceProfileData"];
        } & WithRequired<components["schemas"]["AboutCommand"], "data">;
        IndicatorRetireIndicator: {
            /** @default {} */
            data: {
                replacedBy?: components["schemas"]["IndicatorId"];
            };
        } & components["schemas"]["AboutCommand"];
        IndicatorCorrectEvent: {
            data: components["schemas"]["CorrectEventData"];
        } & WithRequired<components["schemas"]["AboutCommand"], "data">;
        IndicatorAnnulEvent: {
            data: components["schemas"]["AnnulEventData"];
        } & WithRequired<components["schemas"]["AboutCommand"], "data">;
        IndicatorEraseEvent: {
            data: components["schemas"]["EraseEventData"];
        } & WithRequired<components["schemas"]["AboutCommand"], "data">;
        IndicatorCommands: {
            /** @description Decided in this order, each seeing those before it. A subject may be called by a name such as `#goal1` where its command says its id, and wherever the others mean it: the server makes the id */
            commands: components["schemas"]["IndicatorCommand"][];
        } & components["schemas"]["AboutCommand"];
        IndicatorCommand: ({
            /** @constant */
            type?: "DefineIndicator";
            data: components["schemas"]["DefineIndicatorData"];
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "RedefineIndicator";
            data: components["schemas"]["IndicatorRedefineIndicatorFields"];
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "PublishObservations";
            data: components["schemas"]["IndicatorPublishObservationsData"];
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "RestateObservations";
            data: components["schemas"]["IndicatorPublishObservationsData"];
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "RetractObservations";
            data: components["schemas"]["IndicatorRetractObservationsData"];
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "SetSourceProfile";
            data: components["schemas"]["IndicatorSetSourceProfileData"];
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "DropSourceProfile";
            data: components["schemas"]["IndicatorDropSourceProfileData"];
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "RetireIndicator";
            data: {
                replacedBy?: components["schemas"]["IndicatorId"];
            };
        } & components["schemas"]["CommandByName"]) | components["schemas"]["PlanCommandCorrectEvent"] | components["schemas"]["PlanCommandAnnulEvent"] | components["schemas"]["PlanCommandEraseEvent"];
        GroupChangeGroupMembers: {
            data: components["schemas"]["GroupChangeGroupMembersData"];
        } & WithRequired<components["schemas"]["AboutCommand"], "data">;
        GroupRetireGroup: {
            data?: components["schemas"]["WithdrawPlanData"];
        } & components["schemas"]["AboutCommand"];
        GroupCorrectEvent: {
            data: components["schemas"]["CorrectEventData"];
        } & WithRequired<components["schemas"]["AboutCommand"], "data">;
        GroupAnnulEvent: {
            data: components["schemas"]["AnnulEventData"];
        } & WithRequired<components["schemas"]["AboutCommand"], "data">;
        GroupEraseEvent: {
            data: components["schemas"]["EraseEventData"];
        } & WithRequired<components["schemas"]["AboutCommand"], "data">;
        GroupCommands: {
            /** @description Decided in this order, each seeing those before it. A subject may be called by a name such as `#goal1` where its command says its id, and wherever the others mean it: the server makes the id */
            commands: components["schemas"]["GroupCommand"][];
        } & components["schemas"]["AboutCommand"];
        GroupCommand: ({
            /** @constant */
            type?: "DefineGroup";
            data: components["schemas"]["DefineGroupData"];
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "ChangeGroupMembers";
            data: components["schemas"]["GroupChangeGroupMembersData"];
        } & components["schemas"]["CommandByName"]) | ({
            /** @constant */
            type?: "RetireGroup";
            data: Record<string, never>;
        } & components["schemas"]["CommandByName"]) | components["schemas"]["PlanCommandCorrectEvent"] | components["schemas"]["PlanCommandAnnulEvent"] | components["schemas"]["PlanCommandEraseEvent"];
        DefineIndicator: {
            id?: components["schemas"]["IndicatorId"];
            /** @description The ledger it lives in: a municipality's three-digit code, or dk for what several use */
            ledger: string;
            data: components["schemas"]["DefineIndicatorData"];
        } & WithRequired<components["schemas"]["AboutCommand"], "data">;
        DefineGroup: {
            id?: components["schemas"]["GroupId"];
            /** @description The ledger it lives in: a municipality's three-digit code, or dk for what several use */
            ledger: string;
            data: components["schemas"]["DefineGroupData"];
        } & WithRequired<components["schemas"]["AboutCommand"], "data">;
        /** @description A table as jobindsats v3 answers it (`columns` and `rows`, with what its API says of the table around them), or `observations`: objects with area (as text or object), period and one of value, rating and missing, and optionally population, status, qualifier, upTo, numerator, denominator, field; or a series as it is read here; or a dataset of JSON-stat 2.0; or anything that holds one of these, or records, where `at` says */
        ObservationsImport: ({
            /** @description Who published the figures, as they are credited: jobindsats.dk / STAR. Required where neither the file nor the only profile says it. Figures of one source are compared with no other */
            source?: components["schemas"]["Title"];
            vintage?: components["schemas"]["Vintage"];
            /** @description The same under the name jobindsats has for it: `update_latest` of the table */
            updated?: string;
            /** @description Record the good figures of a file that has bad ones; the answer lists what was left out */
            partial?: boolean;
            /** @description The columns */
            columns: string[];
            /** @description The rows */
            rows: unknown[][];
        } & components["schemas"]["HowFilesAreRead"]) | ({
            /** @description Who published the figures, as they are credited: jobindsats.dk / STAR. Required where neither the file nor the only profile says it. Figures of one source are compared with no other */
            source?: components["schemas"]["Title"];
            vintage?: components["schemas"]["Vintage"];
            /** @description The same under the name jobindsats has for it: `update_latest` of the table */
            updated?: string;
            /** @description Record the good figures of a file that has bad ones; the answer lists what was left out */
            partial?: boolean;
            /** @description The figures */
            observations: unknown[];
        } & components["schemas"]["HowFilesAreRead"]) | {
            [key: string]: unknown;
        } | unknown[];
        MakeWebhook: {
            /** @description Where events are sent: POST, one at a time, in order per ledger */
            url: string;
            /** @description Whose events */
            ledgers: string[];
            /** @description Only events of these types */
            types?: ("PlanDrafted" | "PlanRetitled" | "PlanPeriodChanged" | "PlanApproved" | "PlanForwarded" | "PlanRevisionAdopted" | "PlanEndorsed" | "PlanCoverageChanged" | "PlanClosed" | "PlanWithdrawn" | "PlanSucceeded" | "FrameworkReferenced" | "PlanSentToConsultation" | "ConsultationResponseReceived" | "StatementMade" | "StatementReworded" | "StatementWithdrawn" | "GoalAdopted" | "GoalReworded" | "GoalMoved" | "GoalDeferred" | "GoalRetired" | "GoalReinstated" | "TargetGroupDefined" | "TargetGroupRedefined" | "TargetSet" | "TargetRevised" | "TargetWithdrawn" | "TargetPaused" | "TargetResumed" | "BaselineFixed" | "TargetAssessed" | "InitiativePlanned" | "InitiativeLaunched" | "InitiativeRefocused" | "InitiativeExtended" | "InitiativePaused" | "InitiativeResumed" | "InitiativeMainstreamed" | "InitiativeCompleted" | "InitiativeStopped" | "ProgressReported" | "CommitmentMade" | "CommitmentReworded" | "CommitmentKept" | "CommitmentDropped" | "BudgetLineAdopted" | "BudgetLineRevised" | "BudgetLineRemoved" | "SpendReported" | "InvestmentCaseAdopted" | "InvestmentCaseRevised" | "SavingReported" | "PartnershipAgreed" | "PartnershipChanged" | "PartnershipEnded" | "RatingRuleAdopted" | "RatingRuleRevised" | "RatingRuleDropped" | "FollowUpScheduled" | "FollowUpHeld" | "FollowUpCancelled" | "CorrectiveActionAgreed" | "CorrectiveActionRevised" | "CorrectiveActionDone" | "CorrectiveActionDropped" | "FigureCited" | "FigureCorrected" | "AnnexAttached" | "AnnexReplaced" | "AnnexRemoved" | "RecognitionGranted" | "NoteAdded" | "IndicatorDefined" | "IndicatorRedefined" | "ObservationsPublished" | "ObservationsRestated" | "ObservationsRetracted" | "SourceProfileSet" | "SourceProfileDropped" | "IndicatorRetired" | "GroupDefined" | "GroupMembersChanged" | "GroupRetired")[];
            /**
             * Format: uuid
             * @description Only events of this plan (or indicator, or group)
             */
            plan?: string;
            /** @description What has been taken in already, such as 550=0,dk=7; a ledger that is not named: what stands there now */
            after?: string;
        };
        MakeApiKey: {
            /** @description As events name who acted: a role, an office or a system, never a person */
            name: string;
            /** @description The roles: reader, editor, approver, auditor, admin */
            roles: ("reader" | "editor" | "approver" | "auditor" | "admin")[];
            /**
             * @description Ledgers it may write
             * @default []
             */
            writes: string[];
            /**
             * @description Ledgers it may read besides; * for all
             * @default []
             */
            reads: (string | "*")[];
            /** @description From this moment on it is not taken any more */
            expiresAt?: components["schemas"]["Instant"];
            renews?: components["schemas"]["Renews"];
        };
        /** @description The request could not be read as HTTP. The request line, the target or a header breaks the rules of HTTP, or the Host header is missing or repeated. Nothing was done. Repeating the same bytes gives the same answer. */
        MalformedRequestProblem: {
            /** @constant */
            type?: "/problems/malformed-request";
            /** @constant */
            status?: 400;
            /** @constant */
            code?: "malformed-request";
        } & (components["schemas"]["ProblemFields"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "malformed-request";
        });
        Fault: {
            /** @description JSON pointer into the body, or /query/…, /path/…, /header/… */
            pointer: string;
            /** @description A stable code */
            code: string;
            /** @description What is wrong here, and what to do */
            detail: string;
        };
        /** @description The request does not fit its schema. A field, parameter or header is missing, unknown or of the wrong shape. `errors` names all of them at once: a pointer into the body, or `/query/…`, `/path/…` and `/header/…`. */
        InvalidRequestProblem: {
            /** @constant */
            type?: "/problems/invalid-request";
            /** @constant */
            status?: 400;
            /** @constant */
            code?: "invalid-request";
        } & (components["schemas"]["ProblemFields"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "invalid-request";
        });
        /** @description A credential is needed. Send an API key or an access token as `Authorization: Bearer …`. One that was sent is unknown, forged, revoked, past its time or meant for another. */
        NotAuthenticatedProblem: {
            /** @constant */
            type?: "/problems/not-authenticated";
            /** @constant */
            status?: 401;
            /** @constant */
            code?: "not-authenticated";
        } & (components["schemas"]["ProblemFields"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "not-authenticated";
        });
        /** @description The credential does not allow this. `detail` names the role that is asked for, or says that the ledger may be read but not written. */
        ForbiddenProblem: {
            /** @constant */
            type?: "/problems/forbidden";
            /** @constant */
            status?: 403;
            /** @constant */
            code?: "forbidden";
        } & (components["schemas"]["ProblemFields"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "forbidden";
        });
        /** @description Nothing is known under this address. The address is unknown, or what it names is not for this caller; the answer is the same for both. */
        NotFoundProblem: {
            /** @constant */
            type?: "/problems/not-found";
            /** @constant */
            status?: 404;
            /** @constant */
            code?: "not-found";
        } & (components["schemas"]["ProblemFields"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "not-found";
        });
        /** @description The address answers in no type that you take. `detail` names the types it has. Send an Accept header with one of them, or none. */
        NotAcceptableProblem: {
            /** @constant */
            type?: "/problems/not-acceptable";
            /** @constant */
            status?: 406;
            /** @constant */
            code?: "not-acceptable";
        } & (components["schemas"]["ProblemFields"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "not-acceptable";
        });
        /** @description The request took too long to arrive. The header or the body was not complete in time, and the connection was closed. Nothing was done. */
        RequestTimeoutProblem: {
            /** @constant */
            type?: "/problems/request-timeout";
            /** @constant */
            status?: 408;
            /** @constant */
            code?: "request-timeout";
        } & (components["schemas"]["ProblemFields"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "request-timeout";
        });
        /** @description What was asked for rests on a content that has been erased. The law had the content of an event erased. From the correction or annulment that came before it, everything reads as it did; what was known earlier cannot be answered any more. `erased` names each event, the event that says it is gone, the law and the decision. Lists of the past leave such plans out. */
        ContentErasedProblem: {
            /** @constant */
            type?: "/problems/content-erased";
            /** @constant */
            status?: 410;
            /** @constant */
            code?: "content-erased";
            /** @description What was erased, by which event, law and decision */
            erased: {
                event: components["schemas"]["EventId"];
                /** @description The id of the plan, indicator or group */
                stream: string;
                /** @description Its version in the stream */
                version: number;
                type: components["schemas"]["ContentErasedProblemType"];
                effectiveOn: components["schemas"]["Day"];
                by?: components["schemas"]["Erasure"];
            }[];
        } & (components["schemas"]["ProblemFields"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "content-erased";
        });
        Erasure: {
            event: components["schemas"]["EventId"];
            recordedAt?: components["schemas"]["Instant"];
            legalBasis: components["schemas"]["Prose"];
            decision?: components["schemas"]["Decision"];
            reason?: components["schemas"]["Prose"];
            corrects?: components["schemas"]["EventId"];
        };
        /** @description The address is too long. The whole target may have 8 kB and one path segment 200 characters. */
        UriTooLongProblem: {
            /** @constant */
            type?: "/problems/uri-too-long";
            /** @constant */
            status?: 414;
            /** @constant */
            code?: "uri-too-long";
        } & (components["schemas"]["ProblemFields"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "uri-too-long";
        });
        /** @description The Expect header asks for something unknown. Only 100-continue is understood. */
        ExpectationFailedProblem: {
            /** @constant */
            type?: "/problems/expectation-failed";
            /** @constant */
            status?: 417;
            /** @constant */
            code?: "expectation-failed";
        } & (components["schemas"]["ProblemFields"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "expectation-failed";
        });
        /** @description The request was meant for another host. Without credentials the server answers only under a loopback name, so that a web page cannot reach it by pointing a name of its own at this machine. */
        MisdirectedRequestProblem: {
            /** @constant */
            type?: "/problems/misdirected-request";
            /** @constant */
            status?: 421;
            /** @constant */
            code?: "misdirected-request";
        } & (components["schemas"]["ProblemFields"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "misdirected-request";
        });
        /** @description Too many requests from this address. Retry-After says in how many seconds more are answered. Nothing was done. */
        TooManyRequestsProblem: {
            /** @constant */
            type?: "/problems/too-many-requests";
            /** @constant */
            status?: 429;
            /** @constant */
            code?: "too-many-requests";
        } & (components["schemas"]["ProblemFields"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "too-many-requests";
        });
        /** @description The header of the request is too large. All header fields together may have 16 kB. */
        HeadersTooLargeProblem: {
            /** @constant */
            type?: "/problems/headers-too-large";
            /** @constant */
            status?: 431;
            /** @constant */
            code?: "headers-too-large";
        } & (components["schemas"]["ProblemFields"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "headers-too-large";
        });
        /** @description The server failed. A fault of the server, written to its log under `requestId`. It is safe to repeat with the same key. */
        InternalErrorProblem: {
            /** @constant */
            type?: "/problems/internal-error";
            /** @constant */
            status?: 500;
            /** @constant */
            code?: "internal-error";
        } & (components["schemas"]["ProblemFields"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "internal-error";
        });
        /** @description The server is not ready yet. It is starting, or cannot reach its database. Retry-After says when to ask again. */
        NotReadyProblem: {
            /** @constant */
            type?: "/problems/not-ready";
            /** @constant */
            status?: 503;
            /** @constant */
            code?: "not-ready";
        } & (components["schemas"]["ProblemFields"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "not-ready";
        });
        /** @description The server is shutting down. Running requests are finished; new ones are for another instance, or for a little later. */
        ShuttingDownProblem: {
            /** @constant */
            type?: "/problems/shutting-down";
            /** @constant */
            status?: 503;
            /** @constant */
            code?: "shutting-down";
        } & (components["schemas"]["ProblemFields"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "shutting-down";
        });
        /** @description The answer took too long. The request ran out of its time. What it did is unknown: repeat it with the same Idempotency-Key. */
        TookTooLongProblem: {
            /** @constant */
            type?: "/problems/took-too-long";
            /** @constant */
            status?: 503;
            /** @constant */
            code?: "took-too-long";
        } & (components["schemas"]["ProblemFields"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "took-too-long";
        });
        PlanList: {
            items: components["schemas"]["PlanSummary"][];
            next?: components["schemas"]["Next"];
        };
        PlanSummary: {
            id: components["schemas"]["PlanId"];
            code?: components["schemas"]["Code"];
            title: components["schemas"]["Title"];
            unit?: components["schemas"]["Title"];
            period: components["schemas"]["Period"];
            /**
             * @description Its kind
             * @enum {string}
             */
            kind: "plan" | "policy";
            /** @description The language of the document, by two letters */
            language: string;
            approvalDeadline?: components["schemas"]["Day"];
            continues?: components["schemas"]["PlanSummaryContinues"];
            draftedOn: components["schemas"]["Day"];
            draftedOnBasis?: components["schemas"]["DateBasis"];
            succeededBy?: components["schemas"]["SucceededBy"];
            closingSummary?: components["schemas"]["Prose"];
            municipality: components["schemas"]["Municipality"];
            /** @description The other municipalities it covers */
            alsoCovers?: components["schemas"]["AlsoCoversItem"][];
            /**
             * @description Its state
             * @enum {string}
             */
            status: "draft" | "approved" | "in-force" | "expired" | "closed" | "withdrawn";
            /** @description The edition in force: its number, and when it came into force */
            edition?: number;
            version: components["schemas"]["Version"];
            recordedAt: components["schemas"]["Instant"];
            asOf: components["schemas"]["Day"];
            nextChangeOn?: components["schemas"]["Day"];
        };
        /** @description knownAt lies in the future. What will be known then can still change, so it is not answered. */
        KnownAtInFutureProblem: {
            /** @constant */
            type?: "/problems/known-at-in-future";
            /** @constant */
            status?: 400;
            /** @constant */
            code?: "known-at-in-future";
        } & (components["schemas"]["ProblemFields"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "known-at-in-future";
        });
        /** @description The list has not come that far yet. What `atLeast` asks for was not taken in within five seconds, or has not been recorded. Ask again. */
        RowsBehindProblem: {
            /** @constant */
            type?: "/problems/rows-behind";
            /** @constant */
            status?: 503;
            /** @constant */
            code?: "rows-behind";
        } & (components["schemas"]["ProblemFields"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "rows-behind";
        });
        CommandAnswer: {
            /**
             * @description What became of it
             * @enum {string}
             */
            outcome: "accepted" | "no-change";
        } & components["schemas"]["OutcomeFields"];
        /** @description The body is not acceptable JSON. The body is not UTF-8, is not JSON, or is JSON whose meaning would be lost on the way: a name twice in one object, a number that a double cannot hold exactly, U+0000 or half a surrogate pair in a string, nesting deeper than 32. `errors` points at each place. */
        InvalidJsonProblem: {
            /** @constant */
            type?: "/problems/invalid-json";
            /** @constant */
            status?: 400;
            /** @constant */
            code?: "invalid-json";
        } & (components["schemas"]["ProblemFields"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "invalid-json";
        });
        /** @description The Idempotency-Key header is missing. Every command carries an Idempotency-Key of its own, so that a repeat after a lost answer is recognised. Make a new one for each command and keep it while you retry. */
        IdempotencyKeyMissingProblem: {
            /** @constant */
            type?: "/problems/idempotency-key-missing";
            /** @constant */
            status?: 400;
            /** @constant */
            code?: "idempotency-key-missing";
        } & (components["schemas"]["ProblemFields"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "idempotency-key-missing";
        });
        /** @description Somebody else must approve it. Whoever changed the plan last, before or with this command, does not approve it alone. */
        OwnApprovalProblem: {
            /** @constant */
            type?: "/problems/own-approval";
            /** @constant */
            status?: 403;
            /** @constant */
            code?: "own-approval";
        } & (components["schemas"]["ProblemFields"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "own-approval";
        });
        /** @description Nothing has been opened yet. The first event of the plan, indicator or group must take effect before any other. */
        NotOpenedProblem: {
            /** @constant */
            type?: "/problems/not-opened";
            /** @constant */
            status?: 409;
            /** @constant */
            code?: "not-opened";
        } & (components["schemas"]["RefusedByRule"] & components["schemas"]["ProblemFields"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "not-opened";
        });
        /** @description It exists already. The id belongs to a plan, indicator or group that has been opened with other content. */
        AlreadyOpenedProblem: {
            /** @constant */
            type?: "/problems/already-opened";
            /** @constant */
            status?: 409;
            /** @constant */
            code?: "already-opened";
        } & (components["schemas"]["RefusedByRule"] & components["schemas"]["ProblemFields"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "already-opened";
        });
        /** @description The subject exists already. The id is in use in this plan. Revise the subject, or leave the id out and get a new one. */
        AlreadyExistsProblem: {
            /** @constant */
            type?: "/problems/already-exists";
            /** @constant */
            status?: 409;
            /** @constant */
            code?: "already-exists";
        } & (components["schemas"]["RefusedByRule"] & components["schemas"]["ProblemFields"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "already-exists";
        });
        /** @description The code is taken. A code is unique among its kind in its plan. `refusals` names who has it. */
        CodeTakenProblem: {
            /** @constant */
            type?: "/problems/code-taken";
            /** @constant */
            status?: 409;
            /** @constant */
            code?: "code-taken";
        } & (components["schemas"]["RefusedByRule"] & components["schemas"]["ProblemFields"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "code-taken";
        });
        /** @description Its state does not allow this. `refusals` says which state it is in, and which would allow the command. */
        WrongStateProblem: {
            /** @constant */
            type?: "/problems/wrong-state";
            /** @constant */
            status?: 409;
            /** @constant */
            code?: "wrong-state";
        } & (components["schemas"]["RefusedByRule"] & components["schemas"]["ProblemFields"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "wrong-state";
        });
        /** @description The plan has been closed or withdrawn. What takes effect later may only follow up: figures, assessments, progress, notes, succession and corrections. */
        PlanEndedProblem: {
            /** @constant */
            type?: "/problems/plan-ended";
            /** @constant */
            status?: 409;
            /** @constant */
            code?: "plan-ended";
        } & (components["schemas"]["RefusedByRule"] & components["schemas"]["ProblemFields"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "plan-ended";
        });
        /** @description The event cannot be corrected. Corrections, annulled events and (for annulment) the first event stay as they are. */
        NotCorrectableProblem: {
            /** @constant */
            type?: "/problems/not-correctable";
            /** @constant */
            status?: 409;
            /** @constant */
            code?: "not-correctable";
        } & (components["schemas"]["RefusedByRule"] & components["schemas"]["ProblemFields"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "not-correctable";
        });
        /** @description The content of the event cannot be erased. Only what nothing reads any more can go: correct the event with all of its data, or annul it, and erase it then. What says that a content was erased stays. */
        NotErasableProblem: {
            /** @constant */
            type?: "/problems/not-erasable";
            /** @constant */
            status?: 409;
            /** @constant */
            code?: "not-erasable";
        } & (components["schemas"]["RefusedByRule"] & components["schemas"]["ProblemFields"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "not-erasable";
        });
        /** @description The body is too large. A body may have 256 kB; imports may have 16 MB. */
        BodyTooLargeProblem: {
            /** @constant */
            type?: "/problems/body-too-large";
            /** @constant */
            status?: 413;
            /** @constant */
            code?: "body-too-large";
        } & (components["schemas"]["ProblemFields"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "body-too-large";
        });
        /** @description The body is of a type this address does not read. Bodies are application/json in UTF-8 without content coding, unless another type is listed. */
        UnsupportedMediaTypeProblem: {
            /** @constant */
            type?: "/problems/unsupported-media-type";
            /** @constant */
            status?: 415;
            /** @constant */
            code?: "unsupported-media-type";
        } & (components["schemas"]["ProblemFields"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "unsupported-media-type";
        });
        /** @description A reference names nothing. A field names a subject that does not exist in the plan on the day the command takes effect. */
        UnknownSubjectProblem: {
            /** @constant */
            type?: "/problems/unknown-subject";
            /** @constant */
            status?: 422;
            /** @constant */
            code?: "unknown-subject";
        } & (components["schemas"]["RefusedByRule"] & components["schemas"]["ProblemFields"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "unknown-subject";
        });
        /** @description A reference names something that has ended. A goal under a goal, and a target under a goal, need a live one. */
        NotLiveProblem: {
            /** @constant */
            type?: "/problems/not-live";
            /** @constant */
            status?: 422;
            /** @constant */
            code?: "not-live";
        } & (components["schemas"]["RefusedByRule"] & components["schemas"]["ProblemFields"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "not-live";
        });
        /** @description It would come under itself. Goals, initiatives, target groups and related targets form no circles. */
        CircleProblem: {
            /** @constant */
            type?: "/problems/circle";
            /** @constant */
            status?: 422;
            /** @constant */
            code?: "circle";
        } & (components["schemas"]["RefusedByRule"] & components["schemas"]["ProblemFields"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "circle";
        });
        /** @description Something live still hangs on it. Retire, move or withdraw what `refusals` names first, or let it lapse. */
        LiveDependantsProblem: {
            /** @constant */
            type?: "/problems/live-dependants";
            /** @constant */
            status?: 422;
            /** @constant */
            code?: "live-dependants";
        } & (components["schemas"]["RefusedByRule"] & components["schemas"]["ProblemFields"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "live-dependants";
        });
        /** @description A field is missing here. The field is optional in general, but this command needs it on that day. */
        FieldRequiredProblem: {
            /** @constant */
            type?: "/problems/field-required";
            /** @constant */
            status?: 422;
            /** @constant */
            code?: "field-required";
        } & (components["schemas"]["RefusedByRule"] & components["schemas"]["ProblemFields"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "field-required";
        });
        /** @description A value is not allowed here. The value is well formed, but has no meaning in this plan on that day. */
        ValueNotAllowedProblem: {
            /** @constant */
            type?: "/problems/value-not-allowed";
            /** @constant */
            status?: 422;
            /** @constant */
            code?: "value-not-allowed";
        } & (components["schemas"]["RefusedByRule"] & components["schemas"]["ProblemFields"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "value-not-allowed";
        });
        /** @description A decision is required. Name the body that decided and the day: `decision: { body, takenOn }`. */
        DecisionRequiredProblem: {
            /** @constant */
            type?: "/problems/decision-required";
            /** @constant */
            status?: 422;
            /** @constant */
            code?: "decision-required";
        } & (components["schemas"]["RefusedByRule"] & components["schemas"]["ProblemFields"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "decision-required";
        });
        /** @description A decision or a reason is required. Once an approval is recorded, and for every correction, `decision` or `reason` says why. */
        DecisionOrReasonRequiredProblem: {
            /** @constant */
            type?: "/problems/decision-or-reason-required";
            /** @constant */
            status?: 422;
            /** @constant */
            code?: "decision-or-reason-required";
        } & (components["schemas"]["RefusedByRule"] & components["schemas"]["ProblemFields"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "decision-or-reason-required";
        });
        /** @description It would hold before it was decided. A revision takes effect on the day of its decision or later. */
        BeforeDecisionProblem: {
            /** @constant */
            type?: "/problems/before-decision";
            /** @constant */
            status?: 422;
            /** @constant */
            code?: "before-decision";
        } & (components["schemas"]["RefusedByRule"] & components["schemas"]["ProblemFields"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "before-decision";
        });
        /** @description It is as large as it may become. A plan holds at most 10,000 subjects of a kind and 32 million characters, and it, an indicator or a group 100,000 events. Corrections, annulments and erasures are taken all the same. */
        LimitReachedProblem: {
            /** @constant */
            type?: "/problems/limit-reached";
            /** @constant */
            status?: 422;
            /** @constant */
            code?: "limit-reached";
        } & (components["schemas"]["RefusedByRule"] & components["schemas"]["ProblemFields"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "limit-reached";
        });
        /** @description No such event in this stream. A correction names an event of the same plan, indicator or group by its id. */
        UnknownEventProblem: {
            /** @constant */
            type?: "/problems/unknown-event";
            /** @constant */
            status?: 422;
            /** @constant */
            code?: "unknown-event";
        } & (components["schemas"]["RefusedByRule"] & components["schemas"]["ProblemFields"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "unknown-event";
        });
        /** @description The corrected data has faults. Corrected data is the whole data of the event, in the schema of its type. */
        CorrectedDataInvalidProblem: {
            /** @constant */
            type?: "/problems/corrected-data-invalid";
            /** @constant */
            status?: 422;
            /** @constant */
            code?: "corrected-data-invalid";
        } & (components["schemas"]["RefusedByRule"] & components["schemas"]["ProblemFields"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "corrected-data-invalid";
        });
        /** @description A later event would no longer hold. Something recorded earlier takes effect later and needs what this command would take away. `refusals` names the event. */
        LaterEventRefusedProblem: {
            /** @constant */
            type?: "/problems/later-event-refused";
            /** @constant */
            status?: 422;
            /** @constant */
            code?: "later-event-refused";
        } & (components["schemas"]["RefusedByRule"] & components["schemas"]["ProblemFields"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "later-event-refused";
        });
        /** @description The Idempotency-Key stands for another request. The key was used before with another body or address. Nothing was done. Take a new one. */
        KeyReusedProblem: {
            /** @constant */
            type?: "/problems/key-reused";
            /** @constant */
            status?: 422;
            /** @constant */
            code?: "key-reused";
        } & (components["schemas"]["ProblemFields"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "key-reused";
        });
        /** @description Nothing is recorded in this ledger at the moment. Reads go on; commands are refused, because the server was told so or because the ledger was found to be changed behind its back. What was recorded before is told again under its key. Repeat it later with the same Idempotency-Key. */
        ReadsOnlyProblem: {
            /** @constant */
            type?: "/problems/reads-only";
            /** @constant */
            status?: 503;
            /** @constant */
            code?: "reads-only";
        } & (components["schemas"]["ProblemFields"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "reads-only";
        });
        /** @description Others kept changing it. It was decided several times, and each time someone else was first. Retry with the same key. */
        BusyProblem: {
            /** @constant */
            type?: "/problems/busy";
            /** @constant */
            status?: 503;
            /** @constant */
            code?: "busy";
        } & (components["schemas"]["ProblemFields"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "busy";
        });
        Plan: {
            editions: components["schemas"]["Edition"][];
            /** @description To whom it was forwarded, and when */
            forwardings: {
                to: components["schemas"]["Title"];
                /** @description Its kind */
                kind: string;
                forwardedOn?: components["schemas"]["ImpreciseDay"];
                event: components["schemas"]["EventId"];
                effectiveOn: components["schemas"]["Day"];
                dateBasis?: components["schemas"]["DateBasis"];
            }[];
            frameworks: components["schemas"]["Framework"][];
            consultations: components["schemas"]["Consultation"][];
            statements: components["schemas"]["Statement"][];
            goals: components["schemas"]["Goal"][];
            targetGroups: components["schemas"]["TargetGroup"][];
            targets: components["schemas"]["Target"][];
            /** @description The initiatives */
            initiatives: components["schemas"]["InitiativeAsRead"][];
            commitments: components["schemas"]["Commitment"][];
            budgetLines: components["schemas"]["BudgetLine"][];
            investmentCases: components["schemas"]["InvestmentCase"][];
            partnerships: components["schemas"]["Partnership"][];
            ratingRules: components["schemas"]["RatingRule"][];
            followUps: components["schemas"]["FollowUp"][];
            correctiveActions: components["schemas"]["CorrectiveAction"][];
            figures: components["schemas"]["CitedFigure"][];
            annexes: components["schemas"]["Annex"][];
            recognitions: components["schemas"]["Recognition"][];
            notes: components["schemas"]["Note"][];
        } & components["schemas"]["PlanSummary"];
        Edition: {
            /** @description Its number in the scheme */
            number: number;
            from: components["schemas"]["Day"];
            fromBasis?: components["schemas"]["DateBasis"];
            event: components["schemas"]["EventId"];
            decision?: components["schemas"]["Decision"];
            source?: components["schemas"]["DocumentSource"];
            alsoApprovedBy?: components["schemas"]["Grounds"][];
            title?: components["schemas"]["Title"];
            summary?: components["schemas"]["Prose"];
        };
        Grounds: {
            event: components["schemas"]["EventId"];
            effectiveOn: components["schemas"]["Day"];
            dateBasis?: components["schemas"]["DateBasis"];
            decision?: components["schemas"]["Decision"];
            reason?: components["schemas"]["Prose"];
        };
        Framework: {
            id: components["schemas"]["FrameworkId"];
            source?: components["schemas"]["DocumentSource"];
        } & (components["schemas"]["HowItCame"] & components["schemas"]["ReferenceFrameworkFields"]);
        Consultation: {
            id: components["schemas"]["ConsultationId"];
            parties: components["schemas"]["Title"][];
            sentOn?: components["schemas"]["ImpreciseDay"];
            deadline?: components["schemas"]["ImpreciseDay"];
            /** @description The answers to the consultation */
            responses: {
                party: components["schemas"]["Title"];
                receivedOn?: components["schemas"]["ImpreciseDay"];
                summary?: components["schemas"]["Prose"];
                event: components["schemas"]["EventId"];
                effectiveOn: components["schemas"]["Day"];
                dateBasis?: components["schemas"]["DateBasis"];
            }[];
            source?: components["schemas"]["DocumentSource"];
        } & components["schemas"]["HowItCame"];
        Statement: {
            id: components["schemas"]["StatementId"];
            /**
             * @description Its state
             * @enum {string}
             */
            status: "made" | "withdrawn";
            /**
             * @description True where the wording is not a quotation
             * @constant
             */
            retold?: true;
            source?: components["schemas"]["DocumentSource"];
        } & (components["schemas"]["HowItCame"] & components["schemas"]["StatementFields"]);
        Goal: {
            id: components["schemas"]["GoalId"];
            /** @description The body it comes from, and the year */
            origin?: {
                body: components["schemas"]["Title"];
                /** @description A calendar year */
                year?: number;
            };
            /** @description The earlier plan or goal that it continues */
            continues?: {
                plan?: components["schemas"]["PlanId"];
                goal?: components["schemas"]["GoalId"];
                title?: components["schemas"]["Title"];
            };
            /**
             * @description Its state
             * @enum {string}
             */
            status: "live" | "deferred" | "retired";
            awaits?: components["schemas"]["Prose"];
            /**
             * @description True where the wording is not a quotation
             * @constant
             */
            retold?: true;
            source?: components["schemas"]["DocumentSource"];
        } & (components["schemas"]["HowItCame"] & components["schemas"]["GoalFields"]);
        TargetGroup: {
            id: components["schemas"]["TargetGroupId"];
            code?: components["schemas"]["Code"];
            name: components["schemas"]["Title"];
            definition?: components["schemas"]["Prose"];
            benefits?: components["schemas"]["Title"][];
            /** @description The statutory target group */
            statutory?: {
                /** @description The scheme its number belongs to */
                scheme: string;
                /** @description Its number in the scheme */
                number: string;
            };
            /** @description From and to which age */
            ages?: {
                /** @description Where it begins, or where it comes from */
                from?: number;
                /** @description Where it ends */
                to?: number;
            };
            cohort?: components["schemas"]["Title"];
            partOf?: components["schemas"]["TargetGroupId"];
            source?: components["schemas"]["DocumentSource"];
        } & components["schemas"]["HowItCame"];
        Target: {
            id: components["schemas"]["TargetId"];
            wording: components["schemas"]["Prose"];
            nature: components["schemas"]["Nature"];
            goals: components["schemas"]["GoalId"][];
            /** @description Bands of distance, by name */
            bands?: {
                /** @description The bands, the nearest first */
                steps: {
                    name: components["schemas"]["Title"];
                    within: components["schemas"]["FigureValue"];
                    /**
                     * @description As what
                     * @enum {string}
                     */
                    as: "amount" | "percent";
                }[];
                since?: components["schemas"]["Period"];
            };
            /**
             * @description Its state
             * @enum {string}
             */
            status: "set" | "paused" | "withdrawn";
            /**
             * @description True where the wording is not a quotation
             * @constant
             */
            retold?: true;
            setOn: components["schemas"]["Day"];
            setOnBasis?: components["schemas"]["DateBasis"];
            setBy: components["schemas"]["Grounds"];
            /** @description The judgements of persons, the latest last */
            assessments: {
                event: components["schemas"]["EventId"];
                effectiveOn: components["schemas"]["Day"];
                dateBasis?: components["schemas"]["DateBasis"];
                assessment: components["schemas"]["Assessment"];
                period?: components["schemas"]["ImpreciseDay"];
                /** @description How many of those promised were delivered, and when */
                delivered?: number;
                comment?: components["schemas"]["Prose"];
            }[];
            source?: components["schemas"]["DocumentSource"];
        } & (components["schemas"]["HowItCame"] & components["schemas"]["TargetFields"]);
        Commitment: {
            id: components["schemas"]["CommitmentId"];
            /**
             * @description Its state
             * @enum {string}
             */
            status: "open" | "kept" | "dropped";
            note?: components["schemas"]["Prose"];
            /**
             * @description True where the wording is not a quotation
             * @constant
             */
            retold?: true;
            source?: components["schemas"]["DocumentSource"];
        } & (components["schemas"]["HowItCame"] & components["schemas"]["MakeCommitmentFields"]);
        BudgetLine: {
            id: components["schemas"]["BudgetLineId"];
            /**
             * @description Its part in this
             * @enum {string}
             */
            role: "line" | "printed-total";
            category?: components["schemas"]["Title"];
            period: components["schemas"]["Period"];
            printed?: components["schemas"]["BudgetLinePrinted"];
            /**
             * @description Its state
             * @enum {string}
             */
            status: "adopted" | "removed";
            /** @description What was spent, by period */
            spend: components["schemas"]["SpendItem"][];
            source?: components["schemas"]["DocumentSource"];
        } & (components["schemas"]["HowItCame"] & components["schemas"]["BudgetLineFields"]);
        InvestmentCase: {
            id: components["schemas"]["InvestmentCaseId"];
            /** @description What was saved, by period */
            savings: components["schemas"]["SpendItem"][];
            source?: components["schemas"]["DocumentSource"];
        } & (components["schemas"]["HowItCame"] & components["schemas"]["AdoptInvestmentCaseFields"]);
        Partnership: {
            id: components["schemas"]["PartnershipId"];
            code?: components["schemas"]["Code"];
            title: components["schemas"]["Title"];
            /** @description Who takes part */
            parties: {
                code?: components["schemas"]["Code"];
                name: components["schemas"]["Title"];
                kind: components["schemas"]["AgreePartnershipKind"];
                municipality?: components["schemas"]["MunicipalityCode"];
            }[];
            purpose?: components["schemas"]["Prose"];
            period?: components["schemas"]["Period"];
            initiatives?: components["schemas"]["InitiativeId"][];
            goals?: components["schemas"]["GoalId"][];
            /**
             * @description Its state
             * @enum {string}
             */
            status: "agreed" | "ended";
            source?: components["schemas"]["DocumentSource"];
        } & components["schemas"]["HowItCame"];
        RatingRule: {
            id: components["schemas"]["RatingRuleId"];
            /**
             * @description What is rated: each target by itself, or those of each goal, theme, responsible body or the plan together
             * @enum {string}
             */
            each: "target" | "goal" | "theme" | "responsible" | "plan";
            /**
             * @description Which targets are due: those whose time has begun, or those that have been judged
             * @enum {string}
             */
            due?: "begun" | "judged";
            /** @description What a target that is not due comes out as */
            planned?: {
                name: components["schemas"]["Title"];
                tone?: components["schemas"]["Tone"];
                consequence?: components["schemas"]["Prose"];
            };
            /** @description What comes out where it is not decided */
            missing?: {
                name: components["schemas"]["Title"];
                tone?: components["schemas"]["Tone"];
                consequence?: components["schemas"]["Prose"];
            };
            /** @description What targets weigh; 1 unless said */
            weights?: {
                target: components["schemas"]["TargetId"];
                weight: components["schemas"]["FigureValue"];
            }[];
            /** @description The gates in their order: the first whose test holds says what comes out */
            gates: {
                name: components["schemas"]["Title"];
                tone?: components["schemas"]["Tone"];
                consequence?: components["schemas"]["Prose"];
                when: components["schemas"]["RuleTest"];
            }[];
            /** @description What comes out where no gate holds */
            rest?: {
                name: components["schemas"]["Title"];
                tone?: components["schemas"]["Tone"];
                consequence?: components["schemas"]["Prose"];
            };
            /**
             * @description Its state
             * @enum {string}
             */
            status: "adopted" | "dropped";
            /**
             * @description True where the wording is not a quotation
             * @constant
             */
            retold?: true;
            source?: components["schemas"]["DocumentSource"];
        } & (components["schemas"]["HowItCame"] & components["schemas"]["RatingRuleFields"]);
        FollowUp: {
            /** @description The verdicts */
            verdicts?: {
                target: components["schemas"]["TargetId"];
                verdict: components["schemas"]["Verdict"];
            }[];
        } & components["schemas"]["FollowUpFields"];
        /** @description Whether a target is reached, and why. Its status says what is certain to be there */
        Verdict: components["schemas"]["FigureVerdict"] | components["schemas"]["PartsVerdict"] | components["schemas"]["AssessedVerdict"] | components["schemas"]["AwaitingVerdict"] | components["schemas"]["HinderedVerdict"] | components["schemas"]["UnlimitedVerdict"] | components["schemas"]["EndedVerdict"];
        /**
         * @description How a target stands
         * @enum {string}
         */
        VerdictStatus: "met" | "not-met" | "on-track" | "off-track" | "awaiting-baseline" | "awaiting-benchmark" | "awaiting-observation" | "awaiting-assessment" | "no-limit-stated" | "not-comparable" | "not-evaluable" | "not-applicable" | "withdrawn";
        /**
         * @description Why nothing can be evaluated, or two values not be held against each other
         * @enum {string}
         */
        Hindrance: "no-condition" | "window-too-long" | "window-too-short" | "will-not-be-measured" | "relative-change-from-zero" | "no-polarity" | "unknown-rating" | "field-unknown" | "unit-mismatch" | "against-itself" | "cannot-be-added" | "no-baseline" | "assessed-not-evaluable" | "break" | "other-source" | "other-method";
        /** @description A value as it was compared */
        VerdictValue: {
            /** @description The value */
            value?: number;
            /** @description The upper end where the value is a range */
            upTo?: number;
            qualifier?: components["schemas"]["VerdictValueQualifier"];
            /** @description A word of the indicator’s ordered scale */
            rating?: string;
            unit?: components["schemas"]["Unit"];
            period?: components["schemas"]["Period"];
            /**
             * @description Its state
             * @enum {string}
             */
            status?: "provisional" | "floor";
            notComparable?: components["schemas"]["Hindrance"];
            from: components["schemas"]["Origin"][];
        };
        /** @description The recorded event a value came from, and of a figure the time of its source */
        Origin: {
            event: components["schemas"]["EventId"];
            vintage?: components["schemas"]["Instant"];
        };
        /** @description What was asked for */
        VerdictRequired: {
            /**
             * @description How the value is held against the limit
             * @enum {string}
             */
            comparison: "at-least" | "at-most" | "above" | "below" | "exactly" | "between";
            /** @description The value */
            value?: number;
            /** @description The upper end where the value is a range */
            upTo?: number;
            /** @description A word of the indicator’s ordered scale */
            rating?: string;
            /** @description The upper end of the range, as a word of the scale */
            upToRating?: string;
            /** @description The range the limit lies in, where the baseline is uncertain */
            range?: {
                /** @description Where it begins, or where it comes from */
                from?: number;
                /** @description Where it ends */
                to?: number;
            };
            unit?: components["schemas"]["Unit"];
            period?: components["schemas"]["Period"];
            from: components["schemas"]["Origin"][];
        };
        /** @description An input that is not there */
        VerdictMissing: {
            /**
             * @description What it is wanted as
             * @enum {string}
             */
            input: "baseline" | "benchmark" | "observation" | "assessment";
            reason: components["schemas"]["Gap"];
            indicator?: components["schemas"]["IndicatorId"];
            area?: components["schemas"]["Area"];
            /** @description Whom the figure is about; everyone where absent */
            population?: string;
            period?: components["schemas"]["Period"];
            group?: components["schemas"]["GroupId"];
            members?: components["schemas"]["MunicipalityCode"][];
        };
        /**
         * @description Why an input is not there
         * @enum {string}
         */
        Gap: "not-available" | "not-measured" | "will-not-be-measured" | "suppressed" | "unreadable" | "not-applicable" | "not-stated" | "not-published" | "retracted" | "only-forecast" | "period-not-ended" | "not-later-than-baseline" | "leaves-answer-open" | "nothing-eligible" | "unknown-indicator" | "unknown-group" | "unknown-members" | "no-members-left" | "members-without-figures" | "no-weights" | "not-ranked" | "circular-definition" | "unit-mismatch" | "not-assessed";
        /** @description Something to know beside the status */
        VerdictMark: {
            /**
             * @description Which mark it is
             * @constant
             */
            mark: "already-met-when-set";
            /** @description Which part, counted from 1 */
            part?: number;
            /** @description The value */
            value?: number;
            /** @description A word of the indicator’s ordered scale */
            rating?: string;
            period?: components["schemas"]["Period"];
        } | {
            /**
             * @description Which mark it is
             * @constant
             */
            mark: "assessment-differs";
            /** @description The judgement of a person */
            assessment: string;
            event: components["schemas"]["EventId"];
        } | {
            /**
             * @description Which mark it is
             * @constant
             */
            mark: "printed-figure-differs";
            event?: components["schemas"]["EventId"];
            indicator: components["schemas"]["IndicatorId"];
            area: components["schemas"]["Area"];
            period: components["schemas"]["Period"];
            /** @description As the document prints it */
            printed: number;
            /** @description What the statistics say now */
            known: number;
        } | {
            /**
             * @description Which mark it is
             * @constant
             */
            mark: "wordings-disagree";
            target: components["schemas"]["TargetId"];
            status: components["schemas"]["VerdictStatus"];
        } | {
            /**
             * @description Which mark it is
             * @constant
             */
            mark: "another-rule-turns-it";
            /**
             * @description Its kind
             * @enum {string}
             */
            kind: "group" | "own-municipality" | "ties";
            /** @description Which rule it is */
            rule: string;
            /** @description The value */
            value: number;
            status: components["schemas"]["VerdictStatus"];
        } | {
            /**
             * @description Which mark it is
             * @constant
             */
            mark: "late";
            due: components["schemas"]["Day"];
            delivered: components["schemas"]["Period"];
            /** @description How many days */
            days: number;
            /** @description The upper end where the value is a range */
            upTo?: number;
            dateBasis?: components["schemas"]["DateBasis"];
        } | {
            /**
             * @description Which mark it is
             * @constant
             */
            mark: "stated-otherwise";
            event: components["schemas"]["EventId"];
            period: components["schemas"]["Period"];
            /** @description The value */
            value: number;
        } | {
            /**
             * @description Which mark it is
             * @constant
             */
            mark: "parts-differ";
            indicator: components["schemas"]["IndicatorId"];
            period: components["schemas"]["Period"];
            /** @description The total */
            total: number;
            /** @description The parts */
            parts: number;
        } | {
            /**
             * @description Which mark it is
             * @constant
             */
            mark: "parts-ask-otherwise";
            /** @description The total */
            total: number;
            /** @description The parts */
            parts: number;
        } | {
            /**
             * @description Which mark it is
             * @constant
             */
            mark: "about";
            period: components["schemas"]["Period"];
            /** @description The value */
            value: number;
        };
        /** @description A figure used, and what it was used as */
        VerdictInput: {
            /**
             * @description As what
             * @enum {string}
             */
            as: "actual" | "baseline" | "benchmark" | "assessment" | "comparison" | "forecast";
        } & components["schemas"]["InputOfVerdict"];
        /** @description A rule that was applied where another could have been */
        AppliedRule: {
            /**
             * @description Which rule it is
             * @constant
             */
            rule: "aggregation";
            /**
             * @description How the figures of a window are made one
             * @enum {string}
             */
            aggregation: "sum" | "mean" | "last" | "least" | "greatest";
            /** @description How many figures */
            figures: number;
            /** @description The last so many periods taken together */
            rolling?: number;
        } | {
            /**
             * @description Which rule it is
             * @constant
             */
            rule: "group";
            group: components["schemas"]["GroupId"];
            /** @description Its name */
            name: string;
            /**
             * @description How it was made
             * @enum {string}
             */
            method: "official" | "weighted" | "plain-mean";
            /**
             * @description True where the plan does not say, and this is our reading of it
             * @constant
             */
            assumed?: true;
            period: components["schemas"]["Period"];
            /**
             * @description Whether the own municipality counts among the members
             * @enum {string}
             */
            ownMunicipality: "included" | "excluded" | "not-a-member";
            members?: components["schemas"]["MunicipalityCode"][];
            /** @description How many members have figures */
            withFigures?: number;
            /** @description The least number of members with figures */
            leastMembers?: number;
            /** @description How the members are chosen */
            selection?: {
                /** @description Which end is best, or how many of the best */
                best: number;
                over: components["schemas"]["Period"];
            };
        } | {
            /**
             * @description Which rule it is
             * @constant
             */
            rule: "rank";
            /**
             * @description What ties do
             * @enum {string}
             */
            ties: "competition" | "dense" | "fractional";
            best: components["schemas"]["Best"];
            period: components["schemas"]["Period"];
            /** @description How many are ranked */
            ranked: number;
            /** @description How many take part */
            field: number;
            unranked: components["schemas"]["MunicipalityCode"][];
            /** @description How many share the place */
            sharedBy: number;
            change?: components["schemas"]["AppliedRuleChange"];
        } | {
            /**
             * @description Which rule it is
             * @constant
             */
            rule: "published-rank";
            best: components["schemas"]["Best"];
            /** @description How many take part */
            field?: number;
        } | {
            /**
             * @description Which rule it is
             * @constant
             */
            rule: "field-share";
            /** @description What is counted */
            numerator: number;
            /** @description Of how many */
            denominator: number;
            /** @description How many take part */
            field: number;
        } | {
            /**
             * @description Which rule it is
             * @constant
             */
            rule: "rounding";
            /** @description The decimals that are published */
            decimals: number;
        } | {
            /**
             * @description Which rule it is
             * @constant
             */
            rule: "before-judgement";
            /**
             * @description By what
             * @enum {string}
             */
            by: "holds-now" | "straight-line" | "share-of-window";
        };
        /** @description The same words in Danish and in English */
        Sentence: {
            /** @description In Danish */
            da: string;
            /** @description In English */
            en: string;
        };
        CorrectiveAction: {
            id: components["schemas"]["CorrectiveActionId"];
            /**
             * @description Its state
             * @enum {string}
             */
            status: "open" | "done" | "dropped";
            doneOn?: components["schemas"]["ImpreciseDay"];
            note?: components["schemas"]["Prose"];
            source?: components["schemas"]["DocumentSource"];
        } & (components["schemas"]["HowItCame"] & components["schemas"]["AgreeCorrectiveActionFields"]);
        CitedFigure: {
            id: components["schemas"]["FigureId"];
            source?: components["schemas"]["DocumentSource"];
        } & (components["schemas"]["HowItCame"] & components["schemas"]["FigureAsCited"]);
        Annex: {
            id: components["schemas"]["AnnexId"];
            code?: components["schemas"]["Code"];
            title: components["schemas"]["Title"];
            /** @description What it rests on */
            basis?: string;
            text?: components["schemas"]["Prose"];
            uri?: components["schemas"]["WebAddress"];
            /** @description The SHA-256 of the file, in hexadecimal digits */
            sha256?: string;
            note?: components["schemas"]["Prose"];
            /**
             * @description Its state
             * @enum {string}
             */
            status: "attached" | "removed";
            source?: components["schemas"]["DocumentSource"];
        } & components["schemas"]["HowItCame"];
        Recognition: {
            id: components["schemas"]["RecognitionId"];
            source?: components["schemas"]["DocumentSource"];
        } & (components["schemas"]["HowItCame"] & components["schemas"]["GrantRecognitionFields"]);
        Note: {
            id: components["schemas"]["NoteId"];
            code?: components["schemas"]["Code"];
            /**
             * @description Its kind
             * @enum {string}
             */
            kind: "interpretation" | "conflict" | "printing-error" | "consequence" | "gap";
            text: components["schemas"]["Prose"];
            /** @description What it hangs on, by kind and id */
            subjects?: {
                kind: components["schemas"]["AddNoteKind"];
                id: components["schemas"]["AddNoteId"];
            }[];
            source?: components["schemas"]["DocumentSource"];
        } & components["schemas"]["HowItCame"];
        /** @description There was nothing yet at that point. The plan is known, but on that day, or by that moment of recording, nothing of it existed. */
        NothingOnThatDayProblem: {
            /** @constant */
            type?: "/problems/nothing-on-that-day";
            /** @constant */
            status?: 404;
            /** @constant */
            code?: "nothing-on-that-day";
        } & (components["schemas"]["ProblemFields"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "nothing-on-that-day";
        });
        /** @description That version cannot be read. A version that can be read is the last of a command; `readable` names the nearest ones. */
        VersionUnreadableProblem: {
            /** @constant */
            type?: "/problems/version-unreadable";
            /** @constant */
            status?: 404;
            /** @constant */
            code?: "version-unreadable";
            /** @description The versions that can be read */
            readable: number[];
        } & (components["schemas"]["ProblemFields"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "version-unreadable";
        });
        Indicator: {
            recordedAt: components["schemas"]["Instant"];
            asOf: components["schemas"]["Day"];
            nextChangeOn?: components["schemas"]["Day"];
        } & (components["schemas"]["IndicatorAsRead"] & components["schemas"]["IndicatorAsDefined"]);
        /** @description How the files of one source are read */
        SourceProfile: {
            source: components["schemas"]["Title"];
        } & components["schemas"]["HowFilesAreRead"];
        Group: {
            recordedAt: components["schemas"]["Instant"];
            asOf: components["schemas"]["Day"];
            nextChangeOn?: components["schemas"]["Day"];
        } & components["schemas"]["GroupAsRead"];
        FrameworkOfPlan: {
            subject: components["schemas"]["Framework"];
        } & components["schemas"]["SubjectOfPlan"];
        ConsultationOfPlan: {
            subject: components["schemas"]["Consultation"];
        } & components["schemas"]["SubjectOfPlan"];
        StatementOfPlan: {
            subject: components["schemas"]["Statement"];
        } & components["schemas"]["SubjectOfPlan"];
        GoalOfPlan: {
            subject: components["schemas"]["Goal"];
        } & components["schemas"]["SubjectOfPlan"];
        TargetGroupOfPlan: {
            subject: components["schemas"]["TargetGroup"];
        } & components["schemas"]["SubjectOfPlan"];
        TargetOfPlan: {
            subject: components["schemas"]["Target"];
        } & components["schemas"]["SubjectOfPlan"];
        InitiativeOfPlan: {
            /** @description What it is about, by kind and id */
            subject: components["schemas"]["InitiativeAsRead"];
        } & components["schemas"]["SubjectOfPlan"];
        CommitmentOfPlan: {
            subject: components["schemas"]["Commitment"];
        } & components["schemas"]["SubjectOfPlan"];
        BudgetLineOfPlan: {
            subject: components["schemas"]["BudgetLine"];
        } & components["schemas"]["SubjectOfPlan"];
        InvestmentCaseOfPlan: {
            subject: components["schemas"]["InvestmentCase"];
        } & components["schemas"]["SubjectOfPlan"];
        PartnershipOfPlan: {
            subject: components["schemas"]["Partnership"];
        } & components["schemas"]["SubjectOfPlan"];
        RatingRuleOfPlan: {
            subject: components["schemas"]["RatingRule"];
        } & components["schemas"]["SubjectOfPlan"];
        FollowUpOfPlan: {
            subject: components["schemas"]["FollowUp"];
        } & components["schemas"]["SubjectOfPlan"];
        CorrectiveActionOfPlan: {
            subject: components["schemas"]["CorrectiveAction"];
        } & components["schemas"]["SubjectOfPlan"];
        FigureOfPlan: {
            subject: components["schemas"]["CitedFigure"];
        } & components["schemas"]["SubjectOfPlan"];
        AnnexOfPlan: {
            subject: components["schemas"]["Annex"];
        } & components["schemas"]["SubjectOfPlan"];
        RecognitionOfPlan: {
            subject: components["schemas"]["Recognition"];
        } & components["schemas"]["SubjectOfPlan"];
        NoteOfPlan: {
            subject: components["schemas"]["Note"];
        } & components["schemas"]["SubjectOfPlan"];
        PlanDuties: {
            plan: components["schemas"]["PlanId"];
            version: components["schemas"]["Version"];
            recordedAt: components["schemas"]["Instant"];
            asOf: components["schemas"]["Day"];
            /** @description The version of the reference data, a day */
            referenceVersion: string;
            /** @description The duties of the law, one by one */
            duties: {
                /** @description Its key in the reference data */
                key: string;
                /**
                 * @description What it rests on
                 * @enum {string}
                 */
                basis: "statute" | "own-plan";
                text: components["schemas"]["PlanDutiesText"];
                law: components["schemas"]["Law"];
                certainty: components["schemas"]["Certainty"];
                /** @description A calendar year */
                year?: number;
                deadline?: components["schemas"]["Day"];
                /**
                 * @description How the duty stands
                 * @enum {string}
                 */
                state: "met" | "not-met" | "late" | "open" | "not-recorded" | "not-documented" | "not-applicable" | "undecidable";
                /** @description The events that prove it */
                evidence: {
                    event: components["schemas"]["EventId"];
                    type: components["schemas"]["ContentErasedProblemType"];
                    effectiveOn?: components["schemas"]["Day"];
                    dateBasis?: components["schemas"]["DateBasis"];
                    decision?: components["schemas"]["Decision"];
                    source?: components["schemas"]["DocumentSource"];
                    subject?: components["schemas"]["PlanDutiesSubject"];
                }[];
                /** @description What is still to come */
                outstanding: {
                    /** @description Its kind */
                    kind: string;
                    /** @description Its id */
                    id: string;
                    /** @description What people call it */
                    label?: string;
                }[];
                sentence: components["schemas"]["PlanDutiesSentence"];
            }[];
            /** @description Why it does not bind */
            notBinding: {
                /** @description Its key in the reference data */
                key: string;
                /**
                 * @description What it rests on
                 * @enum {string}
                 */
                basis: "statute" | "own-plan";
                text: components["schemas"]["PlanDutiesText"];
                law: components["schemas"]["Law"];
                sentence: components["schemas"]["PlanDutiesSentence"];
            }[];
        };
        Reference: components["schemas"]["ReferenceMunicipalities"] | components["schemas"]["ReferenceRegions"] | components["schemas"]["ReferenceLabourMarketAreas"] | components["schemas"]["ReferenceGoalSets"] | components["schemas"]["ReferenceGoalLevels"] | components["schemas"]["ReferenceTargetGroupSchemes"] | components["schemas"]["ReferenceBodies"] | components["schemas"]["ReferenceDuties"] | components["schemas"]["ReferenceUnits"];
        ReferenceMunicipalities: {
            /**
             * @description Its kind (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "municipalities";
            on?: components["schemas"]["Day"];
            /** @description The version of the reference data, a day */
            referenceVersion: string;
            /** @description The entries of this page */
            items: {
                /** @description A stable code */
                code: string;
                /** @description Its name */
                name: string;
                /** @description The name by law */
                officialName: string;
                /** @description The region it was founded in */
                foundingRegion: string;
                validFrom: components["schemas"]["Day"];
                validTo?: components["schemas"]["Day"];
                /** @description Who published it */
                source: string;
                certainty: components["schemas"]["Certainty"];
                /** @description What to know about it */
                note?: string;
            }[];
        };
        ReferenceRegions: {
            /**
             * @description Its kind (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "regions";
            on?: components["schemas"]["Day"];
            /** @description The version of the reference data, a day */
            referenceVersion: string;
            /** @description The entries of this page */
            items: {
                /** @description A stable code */
                code: string;
                /** @description Its name */
                name: string;
                /** @description The English name */
                english: string;
                /** @description What it was made from */
                foundedFrom: string[];
                validFrom: components["schemas"]["Day"];
                validTo?: components["schemas"]["Day"];
                /** @description Who published it */
                source: string;
                certainty: components["schemas"]["Certainty"];
                /** @description What to know about it */
                note?: string;
            }[];
        };
        ReferenceLabourMarketAreas: {
            /**
             * @description Its kind (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "labour-market-areas";
            on?: components["schemas"]["Day"];
            /** @description The version of the reference data, a day */
            referenceVersion: string;
            /** @description The entries of this page */
            items: {
                /** @description A stable code */
                code: string;
                /**
                 * @description Its kind
                 * @enum {string}
                 */
                kind: "employment-region" | "rar" | "rbr";
                /** @description Its name */
                name: string;
                /** @description The municipalities */
                members: string[];
                validFrom: components["schemas"]["Day"];
                validTo?: components["schemas"]["Day"];
                /** @description Who published it */
                source: string;
                certainty: components["schemas"]["Certainty"];
                /** @description What to know about it */
                note?: string;
            }[];
        };
        ReferenceGoalSets: {
            /**
             * @description Its kind (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "goal-sets";
            on?: components["schemas"]["Day"];
            /** @description The version of the reference data, a day */
            referenceVersion: string;
            /** @description The entries of this page */
            items: {
                /** @description A calendar year */
                year: number;
                /**
                 * @description Its state
                 * @enum {string}
                 */
                status: "issued" | "none";
                law: components["schemas"]["Law"];
                /** @description Its number in the scheme */
                number: number;
                /** @description The goals of the year */
                goals: {
                    /** @description Its key in the reference data */
                    key: string;
                    /** @description Its number in the scheme */
                    number: number;
                    title: components["schemas"]["ReferenceGoalSetsTitle"];
                }[];
                validFrom: components["schemas"]["Day"];
                validTo?: components["schemas"]["Day"];
                /** @description Who published it */
                source: string;
                certainty: components["schemas"]["Certainty"];
                /** @description What to know about it */
                note?: string;
            }[];
        };
        ReferenceGoalLevels: {
            /**
             * @description Its kind (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "goal-levels";
            on?: components["schemas"]["Day"];
            /** @description The version of the reference data, a day */
            referenceVersion: string;
            /** @description The entries of this page */
            items: {
                /** @description Its key in the reference data */
                key: string;
                name: components["schemas"]["ReferenceGoalLevelsName"];
                validFrom: components["schemas"]["Day"];
                validTo?: components["schemas"]["Day"];
                /** @description Who published it */
                source: string;
                certainty: components["schemas"]["Certainty"];
                /** @description What to know about it */
                note?: string;
            }[];
        };
        ReferenceTargetGroupSchemes: {
            /**
             * @description Its kind (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "target-group-schemes";
            on?: components["schemas"]["Day"];
            /** @description The version of the reference data, a day */
            referenceVersion: string;
            /** @description The entries of this page */
            items: {
                /** @description Its key in the reference data */
                key: string;
                /**
                 * @description Its state
                 * @enum {string}
                 */
                status: "enacted" | "expected";
                title: components["schemas"]["ReferenceGoalSetsTitle"];
                /** @description The section of the law */
                section: string;
                /** @description As plans print it */
                printedAs: string;
                /** @description How many groups the scheme has */
                groupCount: number;
                /** @description The groups of the scheme */
                groups: {
                    /** @description Its number in the scheme */
                    number: number;
                    /** @description Its key in the reference data */
                    key: string;
                    title: components["schemas"]["ReferenceGoalSetsTitle"];
                    /** @description What to know about it */
                    note?: string;
                }[];
                validFrom: components["schemas"]["Day"];
                validTo?: components["schemas"]["Day"];
                /** @description Who published it */
                source: string;
                certainty: components["schemas"]["Certainty"];
                /** @description What to know about it */
                note?: string;
            }[];
        };
        ReferenceBodies: {
            /**
             * @description Its kind (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "bodies";
            on?: components["schemas"]["Day"];
            /** @description The version of the reference data, a day */
            referenceVersion: string;
            /** @description The entries of this page */
            items: {
                /** @description Its key in the reference data */
                key: string;
                /**
                 * @description The level of a goal, by the reference data of the day
                 * @enum {string}
                 */
                level: "state" | "regional" | "municipal" | "other";
                name: components["schemas"]["ReferenceGoalLevelsName"];
                validFrom: components["schemas"]["Day"];
                validTo?: components["schemas"]["Day"];
                /** @description Who published it */
                source: string;
                certainty: components["schemas"]["Certainty"];
                /** @description What to know about it */
                note?: string;
            }[];
        };
        ReferenceDuties: {
            /**
             * @description Its kind (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "duties";
            on?: components["schemas"]["Day"];
            /** @description The version of the reference data, a day */
            referenceVersion: string;
            /** @description The entries of this page */
            items: {
                /** @description Its key in the reference data */
                key: string;
                /**
                 * @description What it rests on
                 * @enum {string}
                 */
                basis: "statute" | "own-plan";
                text: components["schemas"]["PlanDutiesText"];
                law: components["schemas"]["Law"];
                /**
                 * @description The body that decides
                 * @enum {string}
                 */
                decidedBy: "deadline" | "start" | "each-year";
                /**
                 * @description Whether it binds policies of several years
                 * @enum {string}
                 */
                policies: "bound" | "in-doubt";
                validFrom: components["schemas"]["Day"];
                validTo?: components["schemas"]["Day"];
                /** @description Who published it */
                source: string;
                certainty: components["schemas"]["Certainty"];
                /** @description What to know about it */
                note?: string;
            }[];
        };
        ReferenceUnits: {
            /**
             * @description Its kind (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "units";
            on?: components["schemas"]["Day"];
            /** @description The version of the reference data, a day */
            referenceVersion: string;
            /** @description The entries of this page */
            items: {
                /** @description Its key in the reference data */
                key: string;
                /**
                 * @description Before or after the number, or where it stands
                 * @enum {string}
                 */
                place: "after" | "before" | "named" | "alone";
                /** @description In Danish */
                da: {
                    /** @description Of one */
                    one: string;
                    /** @description Of many */
                    many: string;
                };
                /** @description In English */
                en: {
                    /** @description Of one */
                    one: string;
                    /** @description Of many */
                    many: string;
                };
                /** @description The sign, such as % */
                symbol?: {
                    /** @description In Danish */
                    da: string;
                    /** @description In English */
                    en: string;
                };
                validFrom: components["schemas"]["Day"];
                validTo?: components["schemas"]["Day"];
                /** @description Who published it */
                source: string;
                certainty: components["schemas"]["Certainty"];
                /** @description What to know about it */
                note?: string;
            }[];
        };
        PlanBudget: {
            plan: components["schemas"]["PlanId"];
            version: components["schemas"]["Version"];
            recordedAt: components["schemas"]["Instant"];
            asOf: components["schemas"]["Day"];
            /** @description Period by period */
            periods: {
                period: components["schemas"]["Period"];
                /** @description The lines by category */
                categories: {
                    /** @description The category */
                    category?: string;
                    /** @description The lines */
                    lines: ({
                        id: components["schemas"]["BudgetLineId"];
                        printed?: components["schemas"]["BudgetLinePrinted"];
                        /**
                         * @description Its state
                         * @enum {string}
                         */
                        status: "adopted" | "removed";
                        /** @description What was spent, by period */
                        spend: components["schemas"]["SpendItem"][];
                        source?: components["schemas"]["DocumentSource"];
                        spent?: components["schemas"]["MoneySum"];
                    } & (components["schemas"]["HowItCame"] & components["schemas"]["BudgetLineFields"]))[];
                    total: components["schemas"]["Total"];
                }[];
                /** @description The lines by benefit */
                benefits: {
                    /** @description The benefit that it concerns */
                    benefit: string;
                    total: components["schemas"]["Total"];
                }[];
                total: components["schemas"]["Total"];
                /** @description The totals as the document prints them, beside ours */
                printedTotals: {
                    id: components["schemas"]["BudgetLineId"];
                    /** @description What people call it */
                    label: string;
                    /** @description The category */
                    category?: string;
                    /** @description The benefit that it concerns */
                    benefit?: string;
                    amount?: components["schemas"]["MoneySum"];
                    missing?: components["schemas"]["MissingReason"];
                    computed?: components["schemas"]["MoneySum"];
                    difference?: components["schemas"]["MoneySum"];
                    /** @description Lines that have no amount, and are in no sum */
                    without?: string[];
                    spent?: components["schemas"]["MoneySum"];
                }[];
            }[];
            total: components["schemas"]["Total"];
            /** @description The investment cases */
            investmentCases: ({
                net?: components["schemas"]["MoneySum"];
                saved?: components["schemas"]["MoneySum"];
            } & components["schemas"]["InvestmentCase"])[];
            /** @description The investment cases */
            investments: {
                /** @description How many cases */
                cases: number;
                cost?: components["schemas"]["MoneySum"];
                /** @description How many cases have a cost */
                withCost: number;
                expectedSaving?: components["schemas"]["MoneySum"];
                /** @description How many cases have an expected saving */
                withExpectedSaving: number;
                net?: components["schemas"]["MoneySum"];
                /** @description How many cases have both */
                withNet: number;
                saved?: components["schemas"]["MoneySum"];
            };
        };
        /** @description An amount in DKK that was added up, with both decimals */
        MoneySum: string;
        PlanVersionList: {
            items: components["schemas"]["StreamVersion"][];
            next?: components["schemas"]["Next"];
        };
        StreamVersion: {
            /** @description How many events there were */
            version: number;
            recordedAt: components["schemas"]["Instant"];
            /** @description The position in the ledger; together with the ledger it is for ever */
            position: string;
            asOf: components["schemas"]["Day"];
            nextChangeOn?: components["schemas"]["Day"];
        };
        PlanHistory: {
            items: components["schemas"]["HistoryEntry"][];
            next?: components["schemas"]["Next"];
        };
        HistoryEntry: {
            version: components["schemas"]["Version"];
            event: components["schemas"]["EventId"];
            type: components["schemas"]["ContentErasedProblemType"];
            subject: components["schemas"]["PlanDutiesSubject"];
            recordedAt: components["schemas"]["Instant"];
            effectiveOn: components["schemas"]["Day"];
            dateBasis?: components["schemas"]["DateBasis"];
            actor: components["schemas"]["Actor"];
            decision?: components["schemas"]["Decision"];
            /** @description The reason that was given */
            reason?: string;
            source?: components["schemas"]["DocumentSource"];
            sentence: components["schemas"]["PlanDutiesSentence"];
            /** @description What changed */
            changes: components["schemas"]["HistoryEntryChangesItem"][];
            corrects?: components["schemas"]["EventId"];
            erased?: components["schemas"]["Erasure"] | "unsaid";
            /** @description The words themselves */
            text: string;
        };
        Actor: {
            /** @description Its id */
            id: string;
            /** @description Its part in this */
            role: string;
            /** @description Its name */
            name?: string;
        };
        PlanEvents: {
            items: components["schemas"]["RecordedEvent"][];
            next?: components["schemas"]["Next"];
        };
        RecordedEvent: {
            /** @description Its id */
            id: string;
            /** @description The id of the plan, indicator or group */
            stream: string;
            /** @description How many events there were */
            version: number;
            type: components["schemas"]["ContentErasedProblemType"];
            /** @description The version of its stored form */
            schemaVersion: number;
            /** @description The position in the ledger; together with the ledger it is for ever */
            position: string;
        } & {
            [key: string]: unknown;
        };
        PlanDifference: components["schemas"]["Difference"];
        /** @description RFC 6902: applied to what is read at `from` it gives what is read at `to` */
        JsonPatch: {
            /**
             * @description The operation [RFC 6902]
             * @enum {string}
             */
            op: "add" | "remove" | "replace";
            /** @description Where in the document, as a JSON pointer */
            path: string;
            value?: components["schemas"]["Json"];
        }[];
        IndicatorVersionList: {
            items: components["schemas"]["StreamVersion"][];
            next?: components["schemas"]["Next"];
        };
        IndicatorHistory: {
            items: components["schemas"]["HistoryEntry"][];
            next?: components["schemas"]["Next"];
        };
        IndicatorEvents: {
            items: components["schemas"]["RecordedEvent"][];
            next?: components["schemas"]["Next"];
        };
        IndicatorDifference: components["schemas"]["Difference"];
        GroupVersionList: {
            items: components["schemas"]["StreamVersion"][];
            next?: components["schemas"]["Next"];
        };
        GroupHistory: {
            items: components["schemas"]["HistoryEntry"][];
            next?: components["schemas"]["Next"];
        };
        GroupEvents: {
            items: components["schemas"]["RecordedEvent"][];
            next?: components["schemas"]["Next"];
        };
        GroupDifference: components["schemas"]["Difference"];
        PlanEvaluation: {
            plan: components["schemas"]["FrameworkOfPlanPlan"];
            asOf: components["schemas"]["Day"];
            knownAt: components["schemas"]["Instant"];
            vintage?: components["schemas"]["Instant"];
            /** @description How many have which status */
            counts: {
                [key: string]: number;
            };
            /** @description What could not be found */
            unresolved: string[];
            verdicts: components["schemas"]["Verdict"][];
        };
        TargetSeries: {
            target: components["schemas"]["TargetId"];
            status: components["schemas"]["VerdictStatus"];
            judgedOn?: components["schemas"]["Day"];
            /** @description The series, one by one */
            series: {
                /** @description Which part, counted from 1 */
                part?: number[];
                kind: components["schemas"]["TargetSeriesKind"];
                status: components["schemas"]["VerdictStatus"];
                indicator: components["schemas"]["IndicatorId"];
                /** @description Its name */
                name: string;
                area: components["schemas"]["Area"];
                areaName: components["schemas"]["Sentence"];
                /** @description Whom the figure is about; everyone where absent */
                population?: string;
                unit: components["schemas"]["Unit"];
                polarity: components["schemas"]["Polarity"];
                /** @description Every figure known, in order of time */
                figures: components["schemas"]["FiguresItem"][];
                /** @description What is foretold of periods that have no figure; it decides nothing */
                forecasts?: components["schemas"]["FiguresItem"][];
                /** @description What the figures of the window come to, period by period */
                soFar?: components["schemas"]["FiguresItem"][];
                baseline?: components["schemas"]["VerdictValue"];
                required?: components["schemas"]["VerdictRequired"];
                /** @description The days for which the requirement holds */
                holds: {
                    from?: components["schemas"]["Day"];
                    to?: components["schemas"]["Day"];
                };
                /** @description The straight line from the start through the interim targets to what is required */
                line?: {
                    on: components["schemas"]["Day"];
                    /** @description The value */
                    value: number;
                    /**
                     * @description What the point is
                     * @enum {string}
                     */
                    of: "start" | "interim" | "requirement";
                }[];
                /** @description What it is held against */
                benchmark?: components["schemas"]["FiguresItem"][];
                missing: components["schemas"]["VerdictMissing"][];
            }[];
            /** @description Period by period */
            periods?: components["schemas"]["TargetSeriesPeriodsItem"][];
            sentence: components["schemas"]["Sentence"];
            /** @description The version of the rules, a day */
            ruleVersion: string;
            /** @description The version of the reference data, a day */
            referenceVersion: string;
            asOf: components["schemas"]["Day"];
            knownAt: components["schemas"]["Instant"];
            vintage?: components["schemas"]["Instant"];
        };
        PlanRatings: {
            plan: components["schemas"]["FrameworkOfPlanPlan"];
            asOf: components["schemas"]["Day"];
            knownAt: components["schemas"]["Instant"];
            vintage?: components["schemas"]["Instant"];
            /** @description The version of the rules, a day */
            ruleVersion: string;
            /** @description The version of the reference data, a day */
            referenceVersion: string;
            /** @description The rules */
            rules: {
                rule: components["schemas"]["RatingRuleId"];
                /** @description What it is called */
                title: string;
                /**
                 * @description What is rated
                 * @enum {string}
                 */
                each: "target" | "goal" | "theme" | "responsible" | "plan";
                /** @description What it comes to, subject by subject */
                rated: {
                    subject: components["schemas"]["PlanRatingsSubject"];
                    standing: components["schemas"]["Standing"];
                    outcome?: components["schemas"]["PlanRatingsOutcome"];
                    /** @description The gate it came out at, counted from 1; absent for what is left */
                    gate?: number;
                    /**
                     * @description True where the rule says so of what is missing
                     * @constant
                     */
                    assumed?: true;
                    /** @description The names it may still get */
                    possible?: string[];
                    leftOut?: components["schemas"]["LeftOut"];
                    /** @description Whether every verdict behind it is final */
                    final: boolean;
                    on?: components["schemas"]["Day"];
                    status?: components["schemas"]["VerdictStatus"];
                    /** @description The targets that are rated together */
                    members?: {
                        target: components["schemas"]["TargetId"];
                        /** @description Its name */
                        name: string;
                        status: components["schemas"]["VerdictStatus"];
                        /** @description Its name by the rule that rates it */
                        rating?: string;
                        /** @description What it weighs; 1 where absent */
                        weight?: number;
                        leftOut?: components["schemas"]["LeftOut"];
                    }[];
                    /** @description The verdicts that count, by status */
                    statuses?: components["schemas"]["StatusesItem"][];
                    /** @description The words of the ordered scale, worst first */
                    ratings?: components["schemas"]["StatusesItem"][];
                    /** @description The mean of the points; two ends where members are undecided */
                    score?: {
                        /** @description Where it begins, or where it comes from */
                        from: number;
                        /** @description Where it ends */
                        to: number;
                    };
                    sentence: components["schemas"]["Sentence"];
                }[];
            }[];
        };
        MovedRatings: {
            plan: components["schemas"]["FrameworkOfPlanPlan"];
            from: components["schemas"]["Day"];
            to: components["schemas"]["Day"];
            /** @description What moved */
            moved: {
                rule: components["schemas"]["RatingRuleId"];
                subject: components["schemas"]["PlanRatingsSubject"];
                /** @description As it was */
                before?: {
                    standing: components["schemas"]["Standing"];
                    outcome?: components["schemas"]["PlanRatingsOutcome"];
                    /**
                     * @description True where the rule says so of what is missing
                     * @constant
                     */
                    assumed?: true;
                    /** @description The names it may still get */
                    possible?: string[];
                };
                /** @description As it is */
                after?: {
                    standing: components["schemas"]["Standing"];
                    outcome?: components["schemas"]["PlanRatingsOutcome"];
                    /**
                     * @description True where the rule says so of what is missing
                     * @constant
                     */
                    assumed?: true;
                    /** @description The names it may still get */
                    possible?: string[];
                };
                /** @description The targets */
                targets: {
                    target: components["schemas"]["TargetId"];
                    /** @description As it was */
                    before: {
                        status?: components["schemas"]["VerdictStatus"];
                        /** @description Its name by the rule that rates it */
                        rating?: string;
                    };
                    /** @description As it is */
                    after: {
                        status?: components["schemas"]["VerdictStatus"];
                        /** @description Its name by the rule that rates it */
                        rating?: string;
                    };
                }[];
                sentence: components["schemas"]["Sentence"];
            }[];
        };
        Explanation: {
            target: components["schemas"]["TargetId"];
            /** @description Where it begins, or where it comes from */
            from: {
                status: components["schemas"]["VerdictStatus"];
                asOf: components["schemas"]["Day"];
                knownAt: components["schemas"]["Instant"];
                vintage?: components["schemas"]["Instant"];
            };
            /** @description Where it ends */
            to: {
                status: components["schemas"]["VerdictStatus"];
                asOf: components["schemas"]["Day"];
                knownAt: components["schemas"]["Instant"];
                vintage?: components["schemas"]["Instant"];
            };
            /** @description True where the status is another */
            turned: boolean;
            /** @description What moved */
            moved: ({
                /**
                 * @description What moved
                 * @constant
                 */
                moved: "figure";
                /**
                 * @description As what
                 * @enum {string}
                 */
                as: "actual" | "benchmark" | "comparison";
                indicator?: components["schemas"]["IndicatorId"];
                area?: components["schemas"]["Area"];
                /** @description Whom the figure is about; everyone where absent */
                population?: string;
                /** @description As it was */
                before?: {
                    period?: components["schemas"]["Period"];
                    /** @description The value */
                    value?: number;
                    /** @description The upper end where the value is a range */
                    upTo?: number;
                    /** @description How exactly it was stated: exact, about, above, below, range */
                    qualifier?: string;
                    /** @description A word of the indicator’s ordered scale */
                    rating?: string;
                    event?: components["schemas"]["EventId"];
                    vintage?: components["schemas"]["Instant"];
                };
                /** @description As it is */
                after?: {
                    period?: components["schemas"]["Period"];
                    /** @description The value */
                    value?: number;
                    /** @description The upper end where the value is a range */
                    upTo?: number;
                    /** @description How exactly it was stated: exact, about, above, below, range */
                    qualifier?: string;
                    /** @description A word of the indicator’s ordered scale */
                    rating?: string;
                    event?: components["schemas"]["EventId"];
                    vintage?: components["schemas"]["Instant"];
                };
                alone?: components["schemas"]["VerdictStatus"];
            } | {
                /**
                 * @description What moved
                 * @constant
                 */
                moved: "target";
                /** @description How many take part */
                field: string;
                before?: components["schemas"]["Json"];
                after?: components["schemas"]["Json"];
                alone?: components["schemas"]["VerdictStatus"];
            } | {
                /**
                 * @description What moved
                 * @constant
                 */
                moved: "baseline";
                before?: components["schemas"]["VerdictValue"];
                after?: components["schemas"]["VerdictValue"];
                alone?: components["schemas"]["VerdictStatus"];
            } | {
                /**
                 * @description What moved
                 * @constant
                 */
                moved: "group";
                group: components["schemas"]["GroupId"];
                /** @description As it was */
                before?: {
                    /** @description The value */
                    value?: number;
                    rule?: components["schemas"]["AppliedRule"];
                };
                /** @description As it is */
                after?: {
                    /** @description The value */
                    value?: number;
                    rule?: components["schemas"]["AppliedRule"];
                };
            } | {
                /**
                 * @description What moved
                 * @constant
                 */
                moved: "rule";
                /** @description Which rule it is */
                rule: string;
                before?: components["schemas"]["Json"];
                after?: components["schemas"]["Json"];
            } | {
                /**
                 * @description What moved
                 * @constant
                 */
                moved: "assessment";
                /** @description As it was */
                before?: string;
                /** @description As it is */
                after?: string;
            } | {
                /**
                 * @description What moved
                 * @constant
                 */
                moved: "time";
                before: components["schemas"]["Day"];
                after: components["schemas"]["Day"];
                alone?: components["schemas"]["VerdictStatus"];
            })[];
            sentence: components["schemas"]["Sentence"];
        };
        Scorecard: {
            /** @description The plans */
            plans: {
                municipality: components["schemas"]["Municipality"];
                plan: components["schemas"]["FrameworkOfPlanPlan"];
                /** @description How many have which status */
                counts: {
                    [key: string]: number;
                };
            }[];
            /** @description The entries of this page */
            items: {
                municipality: components["schemas"]["Municipality"];
                plan: components["schemas"]["FrameworkOfPlanPlan"];
                /**
                 * Format: uuid
                 * @description The target
                 */
                target: string;
                /** @description A stable code */
                code?: string;
                /** @description The target as it is worded */
                wording: string;
                status: components["schemas"]["VerdictStatus"];
                judgedFor: components["schemas"]["Day"];
                knownAt: components["schemas"]["Instant"];
                /** @description The position of each ledger it was judged from */
                positions: string;
                actual?: components["schemas"]["VerdictValue"];
                required?: components["schemas"]["VerdictRequired"];
                distance?: components["schemas"]["Distance"];
                limit?: components["schemas"]["Limit"];
                baseline?: components["schemas"]["VerdictValue"];
                way?: components["schemas"]["Way"];
                sentence: components["schemas"]["Sentence"];
            }[];
            next?: components["schemas"]["Next"];
        };
        FollowUpPack: {
            /** @description The plan */
            plan: {
                id: components["schemas"]["AddNoteId"];
                /** @description What it is called */
                title: string;
                municipality?: components["schemas"]["Municipality"];
            };
            /** @description The follow-up */
            followUp: components["schemas"]["FollowUpFields"];
            asOf: components["schemas"]["Day"];
            /** @description True where the verdicts are those that the forum saw */
            frozen: boolean;
            /** @description The verdicts */
            verdicts: {
                target: components["schemas"]["TargetId"];
                /** @description What people call it */
                label: string;
                /** @description Its other wordings in the plan, which are the same target */
                otherWordings?: components["schemas"]["OtherWordingsItem"][];
                asks?: components["schemas"]["Sentence"];
                verdict: components["schemas"]["Verdict"];
            }[];
            /** @description The goals of the year */
            goals: {
                goal?: components["schemas"]["GoalId"];
                /** @description What people call it */
                label?: string;
                targets: components["schemas"]["TargetId"][];
            }[];
            toDecide: components["schemas"]["ForDecision"][];
            /** @description What has changed since the last one */
            sinceLast?: {
                followUp: components["schemas"]["FollowUpId"];
                heldOn: components["schemas"]["ImpreciseDay"];
                /** @description What moved */
                moved: {
                    target: components["schemas"]["TargetId"];
                    /** @description What people call it */
                    label: string;
                    before?: components["schemas"]["VerdictStatus"];
                    after: components["schemas"]["VerdictStatus"];
                    sentence: components["schemas"]["Sentence"];
                }[];
                /** @description What the forum concluded of each target */
                conclusions: {
                    target: components["schemas"]["TargetId"];
                    /** @description What people call it */
                    label: string;
                    /** @description What the forum concluded of it */
                    conclusion: string;
                }[];
                /** @description What changed */
                changes: {
                    /** @description Its kind */
                    kind: string;
                    /** @description Its id */
                    id: string;
                    /** @description What people call it */
                    label?: string;
                    changedOn?: components["schemas"]["Day"];
                    changedOnBasis?: components["schemas"]["DateBasis"];
                    /**
                     * @description What changed
                     * @enum {string}
                     */
                    change: "added" | "removed" | "changed";
                    /** @description The fields that changed, before and after */
                    fields: components["schemas"]["HistoryEntryChangesItem"][];
                }[];
            };
            /** @description What is not there, and why */
            missing: {
                target: components["schemas"]["TargetId"];
                /** @description What people call it */
                label: string;
                missing: components["schemas"]["VerdictMissing"][];
            }[];
            owed: components["schemas"]["OwedInput"][];
            /** @description The commitments that are neither kept nor dropped */
            openCommitments: {
                id: components["schemas"]["CommitmentId"];
                code?: components["schemas"]["Code"];
                text: components["schemas"]["Prose"];
                dueOn?: components["schemas"]["ImpreciseDay"];
                initiative?: components["schemas"]["InitiativeId"];
                /** @description What it comes under */
                under?: string;
            }[];
            /** @description The corrective actions */
            correctiveActions: ({
                /** @description What people call it */
                label: string;
            } & components["schemas"]["CorrectiveAction"])[];
        };
        /** @description Something that a forum has to decide */
        ForDecision: {
            /**
             * @description Why it is for the forum to decide
             * @enum {string}
             */
            what: "not-met-without-action" | "assessment-due" | "no-baseline" | "action-overdue" | "commitment-overdue";
            target?: components["schemas"]["TargetId"];
            correctiveAction?: components["schemas"]["CorrectiveActionId"];
            commitment?: components["schemas"]["CommitmentId"];
            /** @description What people call it */
            label: string;
            dueOn?: components["schemas"]["ImpreciseDay"];
        };
        /** @description What somebody has yet to give, and which targets wait for it */
        OwedInput: {
            /** @description Where it begins, or where it comes from */
            from?: string;
            /**
             * @description What it is wanted as
             * @enum {string}
             */
            input: "baseline" | "benchmark" | "observation" | "assessment";
            /** @description Its name */
            name?: string;
            indicator?: components["schemas"]["IndicatorId"];
            area?: components["schemas"]["Area"];
            /** @description Whom the figure is about; everyone where absent */
            population?: string;
            period?: components["schemas"]["Period"];
            by?: components["schemas"]["Day"];
            /** @description The targets */
            targets: components["schemas"]["OtherWordingsItem"][];
        };
        /** @description The version you named is no longer the current one. Someone changed it since you read it. `current` is the version now: read again, decide again. */
        PreconditionFailedProblem: {
            /** @constant */
            type?: "/problems/precondition-failed";
            /** @constant */
            status?: 412;
            /** @constant */
            code?: "precondition-failed";
            /** @description The current version */
            current: number;
        } & components["schemas"]["ProblemFields"];
        /** @description The If-Match header is missing. A change names the version it was decided on, so that nobody overwrites what they have not seen. */
        PreconditionRequiredProblem: {
            /** @constant */
            type?: "/problems/precondition-required";
            /** @constant */
            status?: 428;
            /** @constant */
            code?: "precondition-required";
        } & (components["schemas"]["ProblemFields"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "precondition-required";
        });
        CommandOutcome: {
            /** @description Its key in the reference data */
            key: string;
            /** @description One for each ledger in which the caller used the key */
            outcomes: ({
                /**
                 * @description What became of it
                 * @enum {string}
                 */
                outcome: "accepted" | "no-change" | "refused";
                /** @description The version it was decided on; 0 where there was nothing yet */
                decidedOn: number;
                /** @description The problem it was refused with */
                refusal?: {
                    /** @description A stable code */
                    code: string;
                    /** @description Its state */
                    status: number;
                    /** @description What is wrong here, and what to do */
                    detail: string;
                    errors: components["schemas"]["Fault"][];
                } & components["schemas"]["RefusedByRule"];
            } & components["schemas"]["OutcomeFields"])[];
        };
        IndicatorList: {
            /** @description The entries of this page */
            items: ({
                /** @description The newest of the sources’ own moments */
                latestVintage?: string;
            } & (components["schemas"]["IndicatorAsRead"] & components["schemas"]["IndicatorAsDefined"]))[];
            next?: components["schemas"]["Next"];
        };
        GroupList: {
            /** @description The entries of this page */
            items: ({
                /** @description The newest of the sources’ own moments */
                latestVintage?: string;
            } & components["schemas"]["GroupAsRead"])[];
            next?: components["schemas"]["Next"];
        };
        FoundSubjects: {
            /** @description The entries of this page */
            items: components["schemas"]["FoundSubjectsItemsItem"][];
            next?: components["schemas"]["Next"];
        };
        FoundTargets: {
            /** @description The entries of this page */
            items: components["schemas"]["FoundSubjectsItemsItem"][];
            next?: components["schemas"]["Next"];
        };
        ImportAnswer: {
            /**
             * @description What became of it
             * @enum {string}
             */
            outcome: "accepted" | "no-change";
            load: components["schemas"]["Load"];
            changes: components["schemas"]["ImportAnswerChanges"];
            reading: components["schemas"]["ImportReading"];
            /** @description Why it counts for nothing */
            leftOut: components["schemas"]["LeftOutItem"][];
        } & components["schemas"]["OutcomeFields"];
        ImportReading: {
            /**
             * @description The form the file was read in
             * @enum {string}
             */
            form: "csv" | "sdmx-csv" | "xlsx" | "jobindsats" | "json-stat" | "observations" | "records";
            /** @description The character set it was read in */
            charset?: string;
            /** @description What separates columns */
            delimiter?: string;
            /**
             * @description What separates decimals
             * @enum {string}
             */
            decimal: "," | ".";
            /** @description The sheet that was read */
            sheet?: string;
            /** @description The line of the file that names the columns, from 1 */
            headerLine?: number;
            /** @description The source whose profile was used */
            profile?: string;
            /**
             * @description Where the vintage was taken from
             * @enum {string}
             */
            vintageFrom: "request" | "column" | "header" | "file" | "received";
            /** @description Every column, what it was read as, and why; `set-aside` are those that are not read */
            columns: {
                /** @description Before or after the number, or where it stands */
                place: number;
                /** @description The header as it stands */
                header: string;
                /** @description Its part in this */
                role: string;
                /** @description Why */
                because: string;
            }[];
            /** @description The rows */
            rows: {
                /** @description How many were read */
                read: number;
                /** @description How many were refused */
                refused: number;
                /** @description How many were set aside */
                setAside: {
                    /** @description The lines above the table */
                    titles: number;
                    /** @description The lines below the table */
                    notes: number;
                    /** @description How many rows were not chosen */
                    notChosen: number;
                };
            };
            /** @description The signs that stood in place of figures or beside them, and what they were taken for */
            signs: {
                /** @description The sign as it stands */
                sign: string;
                /** @description What it was read as */
                means: string;
                /** @description How many times */
                times: number;
            }[];
            /** @description The first figures as they were understood */
            first: components["schemas"]["Observation"][];
        };
        ImportTrial: {
            /**
             * @description What became of it
             * @constant
             */
            outcome: "dry-run";
            stream: components["schemas"]["Stream"];
            ledger: components["schemas"]["Ledger"];
            /** @description How many events there were */
            version: number;
            load: components["schemas"]["Load"];
            changes: components["schemas"]["ImportAnswerChanges"];
            reading: components["schemas"]["ImportReading"];
            /** @description Why it counts for nothing */
            leftOut: components["schemas"]["LeftOutItem"][];
        };
        Series: {
            indicator: components["schemas"]["SeriesIndicator"];
            ledger: components["schemas"]["Ledger"];
            /** @description Its name */
            name: string;
            /** @description How many events there were */
            version: number;
            knownAt?: components["schemas"]["Instant"];
            vintage?: components["schemas"]["Instant"];
            /** @description To be shown wherever the figures are shown */
            credit: string;
            figures: components["schemas"]["Figure"][];
            computed?: components["schemas"]["ComputedFigure"][];
        };
        Figure: {
            /** @description The area in words */
            areaName: string;
            /** @description Who published it */
            source: string;
            /** @description How it was made */
            method?: string;
            vintage: components["schemas"]["Instant"];
            event: components["schemas"]["EventId"];
            recordedAt: components["schemas"]["Instant"];
        } & components["schemas"]["ObservationFields"];
        /**
         * @description A share, a composite, a rank or the mean of a group: nobody published it. It says which figures and rules it rests on
         * @example {
         *       "area": {
         *         "kind": "municipality",
         *         "code": "550"
         *       },
         *       "areaName": "Tønder",
         *       "period": "2024",
         *       "value": 9.25,
         *       "restsOn": [
         *         {
         *           "event": "018d5a2c-7b40-7c1e-9d20-3f5e6a0000a1",
         *           "period": "2024",
         *           "value": 37
         *         },
         *         {
         *           "event": "018d5a2c-7b40-7c1e-9d20-3f5e6a0000a2",
         *           "period": "2024",
         *           "value": 400
         *         }
         *       ],
         *       "rules": []
         *     }
         */
        ComputedFigure: {
            area: components["schemas"]["Area"];
            /** @description Whom the figure is about; everyone where absent */
            population?: string;
            period: components["schemas"]["Period"];
            /** @description The value */
            value?: number;
            /** @description The upper end where the value is a range */
            upTo?: number;
            qualifier?: components["schemas"]["VerdictValueQualifier"];
            /** @description A word of the indicator’s ordered scale */
            rating?: string;
            /**
             * @description Its state
             * @enum {string}
             */
            status?: "provisional" | "floor";
            /** @description How many take part */
            field?: number;
            /** @description The figures it was computed from */
            restsOn: components["schemas"]["InputOfVerdict"][];
            rules: components["schemas"]["AppliedRule"][];
            /** @description The area in words */
            areaName: string;
        };
        JsonStat: {
            /**
             * @description How many events there were
             * @constant
             */
            version: "2.0";
            /**
             * @description What the document is
             * @constant
             */
            class: "dataset";
            /** @description What people call it */
            label: string;
            /** @description Its id */
            id: string[];
            /** @description The size of each dimension */
            size: number[];
            /** @description Its part in this */
            role: {
                /** @description The dimensions of place */
                geo: string[];
                /** @description The dimensions of time */
                time: string[];
            };
            /** @description The dimensions, by id */
            dimension: {
                [key: string]: {
                    /** @description What people call it */
                    label: string;
                    /** @description The category */
                    category: {
                        /** @description The categories in order */
                        index: string[];
                        /** @description What people call it */
                        label: {
                            [key: string]: string;
                        };
                    };
                };
            };
            /** @description The value */
            value: {
                [key: string]: number;
            };
            /** @description What JSON-stat has no word for */
            extension: {
                /** @description The columns */
                columns: {
                    [key: string]: {
                        [key: string]: string | number;
                    };
                };
            };
        };
        GroupSeries: {
            /**
             * Format: uuid
             * @description The group
             */
            group: string;
            indicator: components["schemas"]["SeriesIndicator"];
            knownAt?: components["schemas"]["Instant"];
            vintage?: components["schemas"]["Instant"];
            computed: components["schemas"]["ComputedFigure"][];
        };
        FeedPage: {
            /** @description The events, in order */
            items: components["schemas"]["FedEvent"][];
            /** @description `after` of the next page, also where a filter showed nothing */
            scannedTo: string;
        };
        FedEvent: {
            /** @description The code of a municipality, or dk */
            ledger: string;
            /** @description In its ledger: 1, 2, 3 … without gaps */
            position: string;
            /** @description Its id, for ever */
            id: string;
            /** @description The plan, indicator or group */
            stream: string;
            /** @description In its plan, indicator or group: 1, 2, 3 … */
            version: number;
            /** @description What happened */
            type: string;
            /** @description The version of its stored form */
            schemaVersion: number;
            /** @description When it was recorded */
            recordedAt: string;
            /** @description The Danish day from which it holds */
            effectiveOn: string;
            /**
             * @description Its content was erased by law
             * @constant
             */
            erased?: true;
        } & {
            [key: string]: unknown;
        };
        CloudEvent: {
            /**
             * @description The version of CloudEvents
             * @constant
             */
            specversion: "1.0";
            /** @description Of the event, for ever */
            id: string;
            /** @description The ledger, as an address of this server */
            source: string;
            /** @description `planspor.` and the type of the event */
            type: string;
            /** @description The plan, indicator or group */
            subject: string;
            /** @description When it was recorded */
            time: string;
            /**
             * @description What `data` is
             * @constant
             */
            datacontenttype: "application/json";
            /** @description In its ledger */
            position: string;
            /** @description The event, but for what stands beside it here */
            data: {
                /** @description In its plan, indicator or group: 1, 2, 3 … */
                version: number;
                /** @description The version of its stored form */
                schemaVersion: number;
                /** @description The Danish day from which it holds */
                effectiveOn: string;
            } & {
                [key: string]: unknown;
            };
        };
        /** @description The ledger is not what it was. What stands in the ledger does not fit itself, or not what was signed for before: it was changed behind the back of the server. Nothing more is signed or proved; `planspor verify` says what is wrong. */
        LedgerInconsistentProblem: {
            /** @constant */
            type?: "/problems/ledger-inconsistent";
            /** @constant */
            status?: 500;
            /** @constant */
            code?: "ledger-inconsistent";
        } & (components["schemas"]["ProblemFields"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "ledger-inconsistent";
        });
        MadeWebhook: {
            /** @description Checks the signatures (Standard Webhooks). Told here and never again */
            secret: string;
        } & components["schemas"]["Webhook"];
        WebhookPlace: {
            /** @description Whose events */
            ledger: string;
            /** @description Of the last event that was delivered, or that is not asked for */
            position: string;
            /** @description How often the next event was tried in vain */
            attempts: number;
            /** @description When the last event was taken */
            deliveredAt?: components["schemas"]["Instant"];
            /** @description Since when it fails */
            failedAt?: components["schemas"]["Instant"];
            /** @description What was wrong at the last try */
            lastError?: string;
            /** @description When it is tried again */
            nextTryAt?: components["schemas"]["Instant"];
        };
        Webhooks: {
            /** @description The subscriptions */
            items: components["schemas"]["Webhook"][];
        };
        Webhook: {
            id: components["schemas"]["MadeWebhookId"];
            /** @description Where events are sent */
            url: string;
            /** @description Only events of these types */
            types?: string[];
            /** @description Only events of this plan, indicator or group */
            plan?: string;
            /**
             * @description `failing` while an event could not be delivered and is tried again
             * @enum {string}
             */
            status: "delivering" | "failing" | "ended";
            /** @description How far it has come in each ledger */
            places: components["schemas"]["WebhookPlace"][];
            /** @description When it was made */
            madeAt: components["schemas"]["Instant"];
            /** @description Who made it */
            madeBy: string;
            /** @description When it was ended */
            endedAt?: components["schemas"]["Instant"];
            /** @description `receiver` where it answered 410 */
            endedBy?: string;
        };
        VintageList: {
            items: components["schemas"]["VintageOfFigures"][];
            next?: components["schemas"]["Next"];
        };
        VintageOfFigures: {
            vintage: components["schemas"]["Instant"];
            /**
             * @description What it did with them
             * @enum {string}
             */
            says: "published" | "restated" | "retracted";
            /** @description Who published it */
            source: string;
            /** @description How it was made */
            method?: string;
            /** @description How many of the figures asked for */
            count: number;
            event: components["schemas"]["EventId"];
            /** @description How many events there were */
            version: number;
            recordedAt: components["schemas"]["Instant"];
            figures?: components["schemas"]["FigureOfVintage"][];
        };
        /** @description With neither value, rating nor missing it was withdrawn */
        FigureOfVintage: {
            /** @description The area in words */
            areaName: string;
        } & components["schemas"]["ObservationFields"];
        /** @description No checkpoints are signed here. The server has no key to sign checkpoints with: see PLANSPOR_CHECKPOINT_KEY. Proofs are given all the same. */
        NoCheckpointKeyProblem: {
            /** @constant */
            type?: "/problems/no-checkpoint-key";
            /** @constant */
            status?: 404;
            /** @constant */
            code?: "no-checkpoint-key";
        } & (components["schemas"]["ProblemFields"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "no-checkpoint-key";
        });
        InclusionProof: {
            ledger: components["schemas"]["Ledger"];
            /** @description Of the event. Its leaf is number position − 1 of the tree */
            position: number;
            /** @description Events in the tree */
            size: number;
            /** @description Of the event. The leaf hash is SHA-256 of a zero byte and these 32 bytes */
            hash: string;
            /** @description The root of the tree, in base64 */
            root: string;
            /** @description RFC 6962 §2.1.1, nearest first */
            path: string[];
        };
        ConsistencyProof: {
            ledger: components["schemas"]["Ledger"];
            /** @description Where it begins, or where it comes from */
            from: number;
            /** @description Where it ends */
            to: number;
            /** @description The root of the smaller tree, in base64 */
            fromRoot: string;
            /** @description The root of the larger tree, in base64 */
            toRoot: string;
            /** @description RFC 6962 §2.1.2 */
            path: string[];
        };
        MadeApiKey: {
            /** @description Told here and never again */
            key: string;
        } & components["schemas"]["ApiKey"];
        ApiKeys: {
            items: components["schemas"]["ApiKey"][];
        };
        ApiKey: {
            id: components["schemas"]["AddNoteId"];
            /** @description As events name who acted: a role, an office or a system, never a person */
            name: string;
            /** @description The roles: reader, editor, approver, auditor, admin */
            roles: ("reader" | "editor" | "approver" | "auditor" | "admin")[];
            /** @description Ledgers it may write */
            writes: string[];
            /** @description Ledgers it may read besides; * for all */
            reads: (string | "*")[];
            /** @description From this moment on it is not taken any more */
            expiresAt?: components["schemas"]["Instant"];
            renews?: components["schemas"]["Renews"];
            madeAt: components["schemas"]["Instant"];
            /** @description Who made it */
            madeBy: string;
            revokedAt?: components["schemas"]["Instant"];
            /** @description Who revoked it */
            revokedBy?: string;
        };
        RefusalList: {
            items: components["schemas"]["RefusedCommand"][];
            next?: components["schemas"]["Next"];
        };
        RefusedCommand: {
            ledger: components["schemas"]["Ledger"];
            /** @description Whose credential it was: key:… or token:… */
            caller: string;
            /** @description The Idempotency-Key it was sent with */
            key: string;
            /** @description The id of the plan, indicator or group */
            stream: string;
            /** @description The version it was decided on; 0 where there was nothing yet */
            decidedOn: number;
            recordedAt: components["schemas"]["Instant"];
            /** @description A stable code */
            code: string;
            /** @description The status it was answered with */
            status: number;
            /** @description What is wrong here, and what to do */
            detail: string;
            errors: components["schemas"]["Fault"][];
            /**
             * @description It quoted a content that was erased; its code is left
             * @constant
             */
            erased?: true;
        } & components["schemas"]["RefusedByRule"];
        AccessList: {
            items: components["schemas"]["AccessRow"][];
            next?: components["schemas"]["Next"];
        };
        AccessRow: {
            firstAt: components["schemas"]["Instant"];
            lastAt: components["schemas"]["Instant"];
            /** @description How often within the hour */
            times: number;
            /** @description Whose credential it was: key:… or token:… */
            caller?: string;
            /** @description The role in which it was let in */
            role?: string;
            /** @description The method of the request */
            method: string;
            /** @description The pattern of the address */
            route: string;
            ledger?: components["schemas"]["Ledger"];
            /** @description The plan, indicator or group that was asked about */
            subject?: string;
            /** @description The status it was answered with */
            status: number;
        };
        /** @description Any JSON value */
        Json: unknown;
        VerdictFields: {
            target: components["schemas"]["TargetId"];
            setBy?: components["schemas"]["Grounds"];
            limit?: components["schemas"]["Limit"];
            baseline?: components["schemas"]["VerdictValue"];
            benchmark?: components["schemas"]["VerdictValue"];
            forecast?: components["schemas"]["VerdictValue"];
            due?: components["schemas"]["Due"];
            way?: components["schemas"]["Way"];
            distance?: components["schemas"]["Distance"];
            progress: components["schemas"]["Progress"];
            /** @description True when no later figure can change it */
            final: boolean;
            judgedOn?: components["schemas"]["Day"];
            /** @description The band that the distance lies in */
            band?: {
                /** @description Its name */
                name?: string;
                /** @description What it is compared with */
                since?: {
                    period: components["schemas"]["Period"];
                    /** @description The value */
                    value: number;
                    /** @description What changed */
                    change: number;
                    movement: components["schemas"]["Movement"];
                };
            };
            /** @description Period by period */
            periods?: components["schemas"]["TargetSeriesPeriodsItem"][];
            assessment?: components["schemas"]["VerdictFieldsAssessment"];
            missing: components["schemas"]["VerdictMissing"][];
            marks: components["schemas"]["VerdictMark"][];
            inputs: components["schemas"]["VerdictInput"][];
            rules: components["schemas"]["AppliedRule"][];
            /** @description The version of the rules, a day */
            ruleVersion: string;
            /** @description The version of the reference data, a day */
            referenceVersion: string;
            asOf: components["schemas"]["Day"];
            knownAt: components["schemas"]["Instant"];
            vintage?: components["schemas"]["Instant"];
            nextTurn?: components["schemas"]["Day"];
            sentence: components["schemas"]["Sentence"];
        };
        /** @description Judged on a figure */
        FigureVerdict: {
            /**
             * @description How the target stands
             * @enum {string}
             */
            status: "met" | "not-met" | "on-track" | "off-track";
            actual: components["schemas"]["VerdictValue"];
            required: components["schemas"]["VerdictRequired"];
            hindrance?: components["schemas"]["Hindrance"];
        } & components["schemas"]["VerdictFields"];
        /** @description Judged on the parts of a combined condition */
        PartsVerdict: {
            /**
             * @description How the target stands
             * @enum {string}
             */
            status: "met" | "not-met" | "on-track" | "off-track";
            /** @description The parts */
            parts: components["schemas"]["PartsItem"][];
            hindrance?: components["schemas"]["Hindrance"];
        } & components["schemas"]["VerdictFields"];
        /** @description Judged by a person, where yes or no was promised */
        AssessedVerdict: {
            /**
             * @description How the target stands
             * @enum {string}
             */
            status: "met" | "not-met" | "on-track" | "off-track";
            required?: components["schemas"]["VerdictRequired"];
            hindrance?: components["schemas"]["Hindrance"];
            assessment: components["schemas"]["VerdictFieldsAssessment"];
        } & WithRequired<components["schemas"]["VerdictFields"], "assessment">;
        /** @description Something is missing: `missing` names all of it */
        AwaitingVerdict: {
            /**
             * @description How the target stands
             * @enum {string}
             */
            status: "awaiting-baseline" | "awaiting-benchmark" | "awaiting-observation" | "awaiting-assessment";
            actual?: components["schemas"]["VerdictValue"];
            required?: components["schemas"]["VerdictRequired"];
            /** @description The parts */
            parts?: components["schemas"]["PartsItem"][];
            hindrance?: components["schemas"]["Hindrance"];
        } & components["schemas"]["VerdictFields"];
        /** @description What there is cannot be compared or evaluated: `hindrance` says why */
        HinderedVerdict: {
            /**
             * @description How the target stands
             * @enum {string}
             */
            status: "not-comparable" | "not-evaluable";
            actual?: components["schemas"]["VerdictValue"];
            required?: components["schemas"]["VerdictRequired"];
            /** @description The parts */
            parts?: components["schemas"]["PartsItem"][];
            hindrance: components["schemas"]["Hindrance"];
        } & components["schemas"]["VerdictFields"];
        /** @description It is measured, and nothing says how far */
        UnlimitedVerdict: {
            /**
             * @description How the target stands
             * @enum {string}
             */
            status: "no-limit-stated";
            actual?: components["schemas"]["VerdictValue"];
            required?: components["schemas"]["VerdictRequired"];
            /** @description The parts */
            parts?: components["schemas"]["PartsItem"][];
            hindrance?: components["schemas"]["Hindrance"];
        } & components["schemas"]["VerdictFields"];
        /** @description It is not judged any more, or never was */
        EndedVerdict: {
            /**
             * @description How the target stands
             * @enum {string}
             */
            status: "not-applicable" | "withdrawn";
            actual?: components["schemas"]["VerdictValue"];
            required?: components["schemas"]["VerdictRequired"];
            /** @description The parts */
            parts?: components["schemas"]["PartsItem"][];
            hindrance?: components["schemas"]["Hindrance"];
        } & components["schemas"]["VerdictFields"];
        /**
         * Format: uuid
         * @description A UUID [RFC 9562]
         */
        Uuid: string;
        DraftPlanData: {
            code?: components["schemas"]["Code"];
            title: components["schemas"]["Title"];
            municipality: components["schemas"]["MunicipalityCode"];
            alsoCovers?: components["schemas"]["MunicipalityCode"][];
            unit?: components["schemas"]["Title"];
            period: components["schemas"]["Period"];
            /**
             * @description Its kind
             * @enum {string}
             */
            kind: "plan" | "policy";
            /** @description The language of the document, by two letters */
            language: string;
            approvalDeadline?: components["schemas"]["Day"];
            /** @description The earlier plan or goal that it continues */
            continues?: {
                plan?: components["schemas"]["PlanId"];
                title?: components["schemas"]["Title"];
            };
        };
        RetitlePlanData: {
            title: components["schemas"]["Title"];
        };
        ChangePlanPeriodData: {
            period: components["schemas"]["Period"];
        };
        PlanCommandData: {
            note?: components["schemas"]["Prose"];
        };
        ForwardPlanData: {
            to: components["schemas"]["Title"];
            /** @description Its kind */
            kind: string;
            forwardedOn?: components["schemas"]["ImpreciseDay"];
        };
        SucceedPlanData: {
            /** @description By what */
            by: {
                plan?: components["schemas"]["PlanId"];
                title?: components["schemas"]["Title"];
            };
        };
        /**
         * @description Its kind
         * @enum {string}
         */
        MakeStatementKind: "vision" | "mission" | "value" | "principle" | "method" | "context" | "wish" | "intention" | "proposal" | "past" | "right" | "offer" | "entitlement" | "referral";
        TargetGroups: components["schemas"]["TargetGroupId"][] | null;
        /** @description The body it comes from, and the year */
        AdoptGoalOrigin: {
            body: components["schemas"]["Title"];
            /** @description A calendar year */
            year?: number;
        };
        /** @description The earlier plan or goal that it continues */
        Continues: {
            plan?: components["schemas"]["PlanId"];
            goal?: components["schemas"]["GoalId"];
            title?: components["schemas"]["Title"];
        };
        /** @description The body it comes from, and the year */
        RewordGoalOrigin: {
            body: components["schemas"]["Title"];
            /** @description A calendar year */
            year?: number;
        } | null;
        /** @description Which of the minister’s goals of the year it answers, by key */
        Answers: string[] | null;
        /** @description The earlier plan or goal that it continues */
        RewordGoalContinues: {
            plan?: components["schemas"]["PlanId"];
            goal?: components["schemas"]["GoalId"];
            title?: components["schemas"]["Title"];
        } | null;
        PlanCommandData2: {
            goal: components["schemas"]["GoalId"];
        };
        /** @description The statutory target group */
        Statutory: {
            /** @description The scheme its number belongs to */
            scheme: string;
            /** @description Its number in the scheme */
            number: string;
        };
        /** @description From and to which age */
        Ages: {
            /** @description Where it begins, or where it comes from */
            from?: number;
            /** @description Where it ends */
            to?: number;
        };
        /** @description The statutory target group */
        RedefineTargetGroupStatutory: {
            /** @description The scheme its number belongs to */
            scheme: string;
            /** @description Its number in the scheme */
            number: string;
        } | null;
        /** @description From and to which age */
        RedefineTargetGroupAges: {
            /** @description Where it begins, or where it comes from */
            from?: number;
            /** @description Where it ends */
            to?: number;
        } | null;
        /**
         * @description What it demands: requirement, aim, expectation, service standard, legal duty or milestone
         * @enum {string}
         */
        Nature: "requirement" | "aim" | "expectation" | "service-standard" | "legal-duty" | "milestone" | "monitoring";
        /**
         * @description Whether higher or lower is better
         * @enum {string}
         */
        Polarity: "higher" | "lower" | "none";
        /** @description Bands of distance, by name */
        TargetProposalBands: {
            /** @description The bands, the nearest first */
            steps: components["schemas"]["StepsItem"][];
            since?: components["schemas"]["Period"];
        };
        StepsItem: {
            name: components["schemas"]["Title"];
            within: components["schemas"]["FigureValue"];
            /**
             * @description As what
             * @enum {string}
             */
            as: "amount" | "percent";
        };
        /** @description Bands of distance, by name */
        Bands: {
            /** @description The bands, the nearest first */
            steps: components["schemas"]["StepsItem"][];
            since?: components["schemas"]["Period"];
        } | null;
        PlanCommandData3: {
            target: components["schemas"]["TargetId"];
        };
        /**
         * @description The judgement of a person
         * @enum {string}
         */
        Assessment: "met" | "partly-met" | "not-met" | "on-track" | "off-track" | "not-applicable" | "not-evaluable";
        PlanCommandData4: {
            initiative: components["schemas"]["InitiativeId"];
        };
        PlanCommandData5: {
            initiative: components["schemas"]["InitiativeId"];
            outcome?: components["schemas"]["Prose"];
        };
        PlanCommandData6: {
            commitment: components["schemas"]["CommitmentId"];
            note?: components["schemas"]["Prose"];
        };
        /** @description As the document prints it */
        Printed: {
            /** @description The words themselves */
            text: string;
            /** @description The unit */
            unit?: string;
        };
        /** @description As the document prints it */
        ReviseBudgetLinePrinted: {
            /** @description The words themselves */
            text: string;
            /** @description The unit */
            unit?: string;
        } | null;
        PartiesItem: {
            code?: components["schemas"]["Code"];
            name: components["schemas"]["Title"];
            kind: components["schemas"]["AgreePartnershipKind"];
            municipality?: components["schemas"]["MunicipalityCode"];
        };
        /**
         * @description Its kind
         * @enum {string}
         */
        AgreePartnershipKind: "municipality" | "job-centre" | "unemployment-fund" | "company" | "education" | "health" | "state" | "foreign-authority" | "union" | "employers" | "association" | "supplier" | "funder" | "network" | "internal" | "other";
        /** @description What a target that is not due comes out as */
        RatingRuleTrialPlanned: {
            name: components["schemas"]["Title"];
            tone?: components["schemas"]["Tone"];
            consequence?: components["schemas"]["Prose"];
        };
        /**
         * @description How it is to be taken
         * @enum {string}
         */
        Tone: "good" | "fair" | "poor" | "neutral";
        /** @description What is not there, and why */
        AdoptRatingRuleMissing: {
            name: components["schemas"]["Title"];
            tone?: components["schemas"]["Tone"];
            consequence?: components["schemas"]["Prose"];
        };
        WeightsItem: {
            target: components["schemas"]["TargetId"];
            weight: components["schemas"]["FigureValue"];
        };
        GatesItem: {
            name: components["schemas"]["Title"];
            tone?: components["schemas"]["Tone"];
            consequence?: components["schemas"]["Prose"];
            when: components["schemas"]["RuleTest"];
        };
        /** @description What comes out where no gate holds */
        RatingRuleTrialRest: {
            name: components["schemas"]["Title"];
            tone?: components["schemas"]["Tone"];
            consequence?: components["schemas"]["Prose"];
        };
        /** @description What a target that is not due comes out as */
        ReviseRatingRulePlanned: components["schemas"]["ReviseRatingRulePlanned2"] | null;
        ReviseRatingRulePlanned2: {
            name: components["schemas"]["Title"];
            tone?: components["schemas"]["Tone"];
            consequence?: components["schemas"]["Prose"];
        };
        /** @description What is not there, and why */
        ReviseRatingRuleMissing: components["schemas"]["ReviseRatingRulePlanned2"] | null;
        /** @description What targets weigh; 1 unless said */
        Weights: components["schemas"]["WeightsItem"][] | null;
        /** @description What comes out where no gate holds */
        ReviseRatingRuleRest: components["schemas"]["ReviseRatingRulePlanned2"] | null;
        ConclusionsItem: {
            target: components["schemas"]["TargetId"];
            conclusion: components["schemas"]["Prose"];
        };
        /**
         * @description How exactly it was stated: exact, about, above, below, range
         * @enum {string}
         */
        Qualifier: "exact" | "about" | "above" | "below" | "range";
        /** @description How exactly it was stated: exact, about, above, below, range */
        CorrectFigureQualifier: ("exact" | "about" | "above" | "below" | "range") | null;
        PlanCommandData7: {
            annex: components["schemas"]["AnnexId"];
            code?: components["schemas"]["Code"];
            title: components["schemas"]["Title"];
            /** @description What it rests on */
            basis?: string;
            text?: components["schemas"]["Prose"];
            uri?: components["schemas"]["WebAddress"];
            /** @description The SHA-256 of the file, in hexadecimal digits */
            sha256?: string;
            note?: components["schemas"]["Prose"];
        };
        SubjectsItem: {
            kind: components["schemas"]["AddNoteKind"];
            id: components["schemas"]["AddNoteId"];
        };
        /**
         * @description Its kind
         * @enum {string}
         */
        AddNoteKind: "framework" | "consultation" | "statement" | "goal" | "targetGroup" | "target" | "initiative" | "commitment" | "budgetLine" | "investmentCase" | "partnership" | "ratingRule" | "followUp" | "correctiveAction" | "figure" | "annex" | "recognition" | "note" | "indicator";
        /**
         * Format: uuid
         * @description Its id
         */
        AddNoteId: string;
        PlanCommandCorrectEvent: {
            /** @constant */
            type?: "CorrectEvent";
            data: components["schemas"]["CorrectEventData"];
        } & components["schemas"]["CommandByName"];
        CorrectEventData: {
            event: components["schemas"]["EventId"];
            /** @description What the command says; what its path names is not repeated */
            data?: {
                [key: string]: components["schemas"]["Json"];
            };
            /** @description The version of the form that the corrected data has; the current one where absent */
            dataVersion?: number;
            effectiveOn?: components["schemas"]["Day"];
            decision?: components["schemas"]["Decision"];
        };
        PlanCommandAnnulEvent: {
            /** @constant */
            type?: "AnnulEvent";
            data: components["schemas"]["AnnulEventData"];
        } & components["schemas"]["CommandByName"];
        AnnulEventData: {
            event: components["schemas"]["EventId"];
        };
        PlanCommandEraseEvent: {
            /** @constant */
            type?: "EraseEvent";
            data: components["schemas"]["EraseEventData"];
        } & components["schemas"]["CommandByName"];
        EraseEventData: {
            event: components["schemas"]["EventId"];
            legalBasis: components["schemas"]["Prose"];
        };
        /**
         * @description Each month, quarter, half-year or year of the window
         * @enum {string}
         */
        Each: "month" | "quarter" | "half-year" | "year";
        SingleConditionValue: components["schemas"]["FigureValue"] | {
            /** @description A word of the indicator’s ordered scale */
            rating: string;
        } | {
            /** @description The best share of the field */
            fieldShare: {
                /** @description What is counted */
                numerator: number;
                /** @description Of how many */
                denominator: number;
            };
        };
        /**
         * @description As what
         * @enum {string}
         */
        SingleConditionAs: "amount" | "percent" | "percentage-points";
        /**
         * @description The limit of each case as a number
         * @enum {string}
         */
        Limit: "not-stated" | "vague" | "to-come" | "none";
        /** @description The last so many periods taken together */
        Rolling: {
            /** @description Period by period */
            periods: number;
            /**
             * @description How the figures of a window are made one
             * @enum {string}
             */
            aggregation: "sum" | "mean";
        };
        SingleTestStatus: {
            /**
             * @description Its kind
             * @constant
             */
            kind: "status";
            /** @description One of these */
            is: ("met" | "not-met" | "on-track" | "off-track" | "no-limit-stated" | "not-comparable" | "not-evaluable" | "not-applicable" | "withdrawn")[];
        };
        SingleTestAhead: {
            /**
             * @description Its kind
             * @constant
             */
            kind: "ahead";
            /**
             * @description As what
             * @enum {string}
             */
            as: "amount" | "percent";
            from?: components["schemas"]["SingleTestFrom"];
            to?: components["schemas"]["SingleTestTo"];
        };
        /** @description Where it begins, or where it comes from */
        SingleTestFrom: {
            at: components["schemas"]["FigureValue"];
            open?: components["schemas"]["Open"];
        };
        /**
         * @description True where the number itself does not belong to it
         * @constant
         */
        Open: true;
        /** @description Where it ends */
        SingleTestTo: {
            at: components["schemas"]["FigureValue"];
            open?: components["schemas"]["Open"];
        };
        SingleTestMoved: {
            /**
             * @description Its kind
             * @constant
             */
            kind: "moved";
            /** @description One of these */
            is: ("better" | "worse" | "same" | "changed")[];
            since: ("baseline" | "period-before" | "year-before") | components["schemas"]["Period"];
        };
        SingleTestRepeats: {
            /**
             * @description Its kind
             * @constant
             */
            kind: "repeats";
            /**
             * @description One of these
             * @enum {string}
             */
            is: "met" | "not-met";
            /** @description How many times */
            times: number;
            each: components["schemas"]["Each"];
        };
        SingleTestRated: {
            /**
             * @description Its kind
             * @constant
             */
            kind: "rated";
            is: components["schemas"]["Title"][];
        };
        /** @default {} */
        ApprovePlanData: {
            note?: components["schemas"]["Prose"];
        };
        /** @default {} */
        WithdrawPlanData: Record<string, never>;
        /** @default {} */
        MainstreamInitiativeData: {
            outcome?: components["schemas"]["Prose"];
        };
        ReportSpendData: {
            period: components["schemas"]["Period"];
            amount: components["schemas"]["Money"];
            note?: components["schemas"]["Prose"];
        };
        /**
         * @description What kind of measure: stock, flow, average, share, rank or rating
         * @enum {string}
         */
        Measure: "stock" | "flow" | "average" | "share" | "rank" | "rating";
        /**
         * @description How often it is published
         * @enum {string}
         */
        Frequency: "day" | "month" | "quarter" | "half-year" | "year";
        /**
         * @description The month in which its year begins; January where absent
         * @example 8
         */
        YearBegins: number;
        /**
         * @description How a rank is made
         * @example {
         *       "best": "first",
         *       "of": "018d5a2c-7b40-7c1e-9d20-3f5e6a000009",
         *       "among": {
         *         "area": {
         *           "kind": "country"
         *         }
         *       },
         *       "change": {
         *         "as": "percent",
         *         "since": "year-before"
         *       }
         *     }
         */
        Ranking: {
            /** @description How many take part */
            field?: number;
            best?: components["schemas"]["Best"];
            /**
             * @description What ties do
             * @enum {string}
             */
            ties?: "competition" | "dense" | "fractional";
            of?: components["schemas"]["IndicatorId"];
            /** @description The members that are ranked */
            among?: {
                area: components["schemas"]["Area"];
            };
            /** @description What changed */
            change?: {
                as: components["schemas"]["SingleConditionAs"];
                /**
                 * @description What it is compared with
                 * @enum {string}
                 */
                since: "period-before" | "year-before";
            };
        };
        /**
         * @description Which end is best, or how many of the best
         * @enum {string}
         */
        Best: "first" | "last";
        /**
         * @description How it is computed from named series
         * @example {
         *       "operation": "mean",
         *       "terms": [
         *         {
         *           "indicator": "018d5a2c-7b40-7c1e-9d20-3f5e6a000009",
         *           "weight": 2
         *         },
         *         {
         *           "indicator": "018d5a2c-7b40-7c1e-9d20-3f5e6a000009",
         *           "population": "Unge",
         *           "weight": 1
         *         }
         *       ]
         *     }
         */
        Composite: {
            /**
             * @description Sum, difference, ratio or mean
             * @enum {string}
             */
            operation: "sum" | "difference" | "ratio" | "mean";
            /** @description The series it is computed from */
            terms: {
                indicator: components["schemas"]["IndicatorId"];
                area?: components["schemas"]["Area"];
                population?: components["schemas"]["Title"];
                weight?: components["schemas"]["FigureValue"];
            }[];
            factor?: components["schemas"]["FigureValue"];
        };
        /** @description The series that the share is made of */
        ShareOf: {
            /** @description What is counted */
            numerator: {
                indicator: components["schemas"]["IndicatorId"];
                area?: components["schemas"]["Area"];
                population?: components["schemas"]["Title"];
            };
            /** @description Of how many */
            denominator: {
                indicator: components["schemas"]["IndicatorId"];
                area?: components["schemas"]["Area"];
                population?: components["schemas"]["Title"];
            };
        };
        /** @description The limit that cases are counted against */
        Coverage: {
            /** @description The limit of each case as a number */
            limit?: {
                /**
                 * @description How the value is held against the limit
                 * @enum {string}
                 */
                comparison: "at-least" | "at-most";
                value: components["schemas"]["FigureValue"];
                unit: components["schemas"]["Unit"];
            };
            howOften?: components["schemas"]["HowOften"];
            /** @description Where it begins, or where it comes from */
            from?: string;
            /** @description The limit of time */
            within?: string;
            /** @description How many times */
            times?: number;
            exclusions?: components["schemas"]["Title"][];
        };
        /** @description From when figures are not comparable with earlier ones, and why */
        Break: {
            from: components["schemas"]["Day"];
            note?: components["schemas"]["Prose"];
        };
        IndicatorPublishObservationsData: {
            source: components["schemas"]["Title"];
            method?: components["schemas"]["Title"];
            vintage: components["schemas"]["Instant"];
            observations: components["schemas"]["Observation"][];
        };
        IndicatorRetractObservationsData: {
            source: components["schemas"]["Title"];
            method?: components["schemas"]["Title"];
            vintage: components["schemas"]["Instant"];
            /** @description The figures */
            observations: {
                area: components["schemas"]["Area"];
                period: components["schemas"]["Period"];
                population?: components["schemas"]["Title"];
            }[];
        };
        IndicatorSetSourceProfileData: {
            source: components["schemas"]["Title"];
        } & components["schemas"]["HowFilesAreRead"];
        /** @description The column that says where a figure was measured: by its header, an id in brackets in its header (y25i09), or its place (#3; #0 for none). In records, where in a record it stands: unemployment/total */
        IndicatorSetSourceProfileArea: string;
        /** @description The column that says the name of the area whose code is in another column; they must agree: by its header, an id in brackets in its header (y25i09), or its place (#3; #0 for none). In records, where in a record it stands: unemployment/total */
        AreaName: string;
        /** @description The column that says when it was measured: by its header, an id in brackets in its header (y25i09), or its place (#3; #0 for none). In records, where in a record it stands: unemployment/total */
        IndicatorSetSourceProfilePeriod: string;
        /** @description The column that says the figure: by its header, an id in brackets in its header (y25i09), or its place (#3; #0 for none). In records, where in a record it stands: unemployment/total */
        IndicatorSetSourceProfileValue: string;
        /** @description The column that says the upper end of a range: by its header, an id in brackets in its header (y25i09), or its place (#3; #0 for none). In records, where in a record it stands: unemployment/total */
        UpTo: string;
        /** @description The column that says a rating in place of a figure: by its header, an id in brackets in its header (y25i09), or its place (#3; #0 for none). In records, where in a record it stands: unemployment/total */
        Rating: string;
        /** @description The column that says the reason why there is none: by its header, an id in brackets in its header (y25i09), or its place (#3; #0 for none). In records, where in a record it stands: unemployment/total */
        IndicatorSetSourceProfileMissing: string;
        /** @description The column that says whether it is final, provisional, a floor or a forecast: by its header, an id in brackets in its header (y25i09), or its place (#3; #0 for none). In records, where in a record it stands: unemployment/total */
        IndicatorSetSourceProfileStatus: string;
        /** @description The column that says its observation status, a code of SDMX: by its header, an id in brackets in its header (y25i09), or its place (#3; #0 for none). In records, where in a record it stands: unemployment/total */
        Flag: string;
        /** @description The column that says how exactly it was stated: exact, about, above, below, range: by its header, an id in brackets in its header (y25i09), or its place (#3; #0 for none). In records, where in a record it stands: unemployment/total */
        IndicatorSetSourceProfileQualifier: string;
        /** @description The column that says what a share or mean was made of: by its header, an id in brackets in its header (y25i09), or its place (#3; #0 for none). In records, where in a record it stands: unemployment/total */
        Numerator: string;
        /** @description The column that says what it was divided by: by its header, an id in brackets in its header (y25i09), or its place (#3; #0 for none). In records, where in a record it stands: unemployment/total */
        Denominator: string;
        /** @description The column that says how many took part in a ranking: by its header, an id in brackets in its header (y25i09), or its place (#3; #0 for none). In records, where in a record it stands: unemployment/total */
        Field: string;
        /** @description The column that says when the source published or last updated the figure of the row: by its header, an id in brackets in its header (y25i09), or its place (#3; #0 for none). In records, where in a record it stands: unemployment/total */
        VintageColumn: string;
        /** @description The area of all figures, where no column says it: Randers, 730, Hele landet */
        ForArea: string;
        /**
         * @description What the headers of a wide table say: each row has a figure for every one of them
         * @enum {string}
         */
        Wide: "area" | "period" | "population" | "vintage";
        /**
         * @description How many months a moving period (2024QMAT03) covers, ending with the one it names; without it such periods are refused
         * @enum {string}
         */
        Moving: "3" | "12";
        /**
         * @description What a date says when a figure was measured: on that day, or in the month, quarter or year of the indicator that it lies in. Without it dates are refused, but where figures come by day
         * @enum {string}
         */
        Dates: "day" | "period";
        /**
         * @description What an empty cell and a dash mean; default not-available. Never 0
         * @enum {string}
         */
        Empty: "suppressed" | "not-available" | "not-measured" | "not-applicable";
        SignsItem: string;
        /** @description What the figures are multiplied by: 1000 where the file counts in thousands */
        Scale: string;
        /**
         * @description Before the decimals. Without it a point, but a comma in text whose fields are separated by `;` or tabs; refused where every number fits both
         * @enum {string}
         */
        Decimal: "," | ".";
        /**
         * @description Between the fields of a CSV line; without it, what its first line has most of
         * @enum {string}
         */
        Delimiter: ";" | "," | "tab";
        /** @description How the text is encoded, where Content-Type does not say it: windows-1252. Else UTF-8 */
        Charset: string;
        /** @description The lines above the header: how many, or how the first cell of the header line begins (title lines are set aside) */
        Skip: string;
        /** @description The lines below the figures: how many, or how the first of them begins (it and all below are set aside) */
        Footer: string;
        /** @description In JSON, where the table or the records stand, as a JSON pointer in which * is any member: /v3_data/response, /municipalities/* */
        At: string;
        /**
         * @description Where the vintage comes from when the request names none: the file itself, or the moment at which it was received
         * @enum {string}
         */
        VintageFrom: "file" | "received";
        /** @description The file is all that the source says, so that figures missing from it are recorded as withdrawn. It covers what `forArea`, `forPeriod` and `forPopulation` name, and without a population column only figures in which everyone counts */
        Complete: boolean;
        IndicatorDropSourceProfileData: {
            source: components["schemas"]["Title"];
        };
        DefineIndicatorData: {
            name: components["schemas"]["Title"];
            unit: components["schemas"]["Unit"];
            measure: components["schemas"]["Measure"];
            polarity: components["schemas"]["Polarity"];
            frequency: components["schemas"]["Frequency"];
            ranking?: components["schemas"]["Ranking"];
            composite?: components["schemas"]["Composite"];
            shareOf?: components["schemas"]["ShareOf"];
            coverage?: components["schemas"]["Coverage"];
        } & components["schemas"]["IndicatorAsDefined"];
        GroupChangeGroupMembersData: {
            members: components["schemas"]["MunicipalityCode"][];
        };
        DefineGroupData: {
            code?: components["schemas"]["Code"];
            name: components["schemas"]["Title"];
            description?: components["schemas"]["Prose"];
            members?: components["schemas"]["MunicipalityCode"][];
        };
        /** @description When the source published or last updated these figures: an instant, or a day. Required where neither the file nor the profile says it */
        Vintage: string;
        /**
         * Format: uuid
         * @description A key of the same name, as whose caller it goes on
         */
        Renews: string;
        /** @description The Request-Id of the request, as the log has it */
        RequestId: string;
        /** @description Which command, event or kind of problem it is */
        ContentErasedProblemType: string;
        /** @description The cursor of the next page; absent on the last */
        Next: string;
        /** @description The earlier plan or goal that it continues */
        PlanSummaryContinues: {
            plan?: components["schemas"]["PlanId"];
            title?: components["schemas"]["Title"];
        };
        /** @description The plan that came after it */
        SucceededBy: {
            plan?: components["schemas"]["PlanId"];
            title?: components["schemas"]["Title"];
        };
        /** @description The name of the municipality */
        Municipality: {
            code: components["schemas"]["MunicipalityCode"];
            /** @description Its name */
            name: string;
        };
        AlsoCoversItem: {
            code: components["schemas"]["MunicipalityCode"];
            /** @description Its name */
            name: string;
        };
        /** @description How many events there were */
        Version: number;
        /**
         * Format: uuid
         * @description The id of the plan, indicator or group
         */
        Stream: string;
        /** @description The ledger: the code of a municipality, or dk */
        Ledger: string;
        CommandAnswerEventsItem: {
            id: components["schemas"]["EventId"];
            type: components["schemas"]["ContentErasedProblemType"];
            /** @description How many events there were */
            version: number;
            effectiveOn: components["schemas"]["Day"];
            /** @description What it is about, by kind and id */
            subject: {
                /** @description Its kind */
                kind: string;
                /** @description Its id */
                id: string;
            };
        };
        RefusalsItem: {
            type: components["schemas"]["ContentErasedProblemType"];
        } & {
            [key: string]: unknown;
        };
        ProgressItem: {
            event: components["schemas"]["EventId"];
            effectiveOn: components["schemas"]["Day"];
            dateBasis?: components["schemas"]["DateBasis"];
            period?: components["schemas"]["Period"];
            text: components["schemas"]["Prose"];
        };
        /** @description As the document prints it */
        BudgetLinePrinted: {
            /** @description The words themselves */
            text: string;
            /** @description The unit */
            unit?: string;
        };
        SpendItem: {
            event: components["schemas"]["EventId"];
            effectiveOn: components["schemas"]["Day"];
            dateBasis?: components["schemas"]["DateBasis"];
            period: components["schemas"]["Period"];
            amount: components["schemas"]["Money"];
            note?: components["schemas"]["Prose"];
        };
        FollowUpConclusionsItem: {
            target: components["schemas"]["TargetId"];
            conclusion: components["schemas"]["Prose"];
        };
        /**
         * @description How exactly it was stated: exact, about, above, below, range
         * @enum {string}
         */
        VerdictValueQualifier: "about" | "above" | "below" | "range" | "floor";
        /** @description What changed */
        AppliedRuleChange: {
            as: components["schemas"]["SingleConditionAs"];
            /**
             * @description What it is compared with
             * @enum {string}
             */
            since: "period-before" | "year-before";
        };
        /** @description How a rank is made */
        IndicatorRanking: {
            /** @description How many take part */
            field?: number;
            best?: components["schemas"]["Best"];
            /**
             * @description What ties do
             * @enum {string}
             */
            ties?: "competition" | "dense" | "fractional";
            of?: components["schemas"]["IndicatorId"];
            /** @description The members that are ranked */
            among?: {
                area: components["schemas"]["Area"];
            };
            change?: components["schemas"]["AppliedRuleChange"];
        };
        /** @description How it is computed from named series */
        IndicatorComposite: {
            /**
             * @description Sum, difference, ratio or mean
             * @enum {string}
             */
            operation: "sum" | "difference" | "ratio" | "mean";
            /** @description The series it is computed from */
            terms: {
                indicator: components["schemas"]["IndicatorId"];
                area?: components["schemas"]["Area"];
                population?: components["schemas"]["Title"];
                weight?: components["schemas"]["FigureValue"];
            }[];
            factor?: components["schemas"]["FigureValue"];
        };
        /** @description The series that the share is made of */
        IndicatorShareOf: {
            /** @description What is counted */
            numerator: {
                indicator: components["schemas"]["IndicatorId"];
                area?: components["schemas"]["Area"];
                population?: components["schemas"]["Title"];
            };
            /** @description Of how many */
            denominator: {
                indicator: components["schemas"]["IndicatorId"];
                area?: components["schemas"]["Area"];
                population?: components["schemas"]["Title"];
            };
        };
        /** @description The limit that cases are counted against */
        IndicatorCoverage: {
            /** @description The limit of each case as a number */
            limit?: {
                /**
                 * @description How the value is held against the limit
                 * @enum {string}
                 */
                comparison: "at-least" | "at-most";
                value: components["schemas"]["FigureValue"];
                unit: components["schemas"]["Unit"];
            };
            howOften?: components["schemas"]["HowOften"];
            /** @description Where it begins, or where it comes from */
            from?: string;
            /** @description The limit of time */
            within?: string;
            /** @description How many times */
            times?: number;
            exclusions?: components["schemas"]["Title"][];
        };
        BreaksItem: {
            from: components["schemas"]["Day"];
            fromBasis?: components["schemas"]["DateBasis"];
            note?: components["schemas"]["Prose"];
        };
        MembershipsItem: {
            from: components["schemas"]["Day"];
            fromBasis?: components["schemas"]["DateBasis"];
            members: components["schemas"]["MunicipalityCode"][];
        };
        /**
         * Format: uuid
         * @description The plan
         */
        FrameworkOfPlanPlan: string;
        /** @description The words themselves */
        PlanDutiesText: {
            /** @description In Danish */
            da: string;
            /** @description In English */
            en: string;
        };
        /** @description The law’s words, and where they stand */
        Law: {
            /** @description In Danish */
            da: string;
            /** @description In English */
            en: string;
        };
        /**
         * @description How well it is known
         * @enum {string}
         */
        Certainty: "confirmed" | "plan-text" | "inferred" | "unverified";
        /** @description What it is about, by kind and id */
        PlanDutiesSubject: {
            /** @description Its kind */
            kind: string;
            /** @description Its id */
            id: string;
            /** @description What people call it */
            label?: string;
        };
        /** @description The same in words */
        PlanDutiesSentence: {
            /** @description In Danish */
            da: string;
            /** @description In English */
            en: string;
        };
        /** @description What it is called */
        ReferenceGoalSetsTitle: {
            /** @description In Danish */
            da: string;
            /** @description In English */
            en: string;
        };
        /** @description Its name */
        ReferenceGoalLevelsName: {
            /** @description In Danish */
            da: string;
            /** @description In English */
            en: string;
        };
        /** @description The total */
        Total: {
            amount?: components["schemas"]["MoneySum"];
            /**
             * @description What it rests on
             * @enum {string}
             */
            basis?: "net" | "gross" | "mixed";
            /** @description The lines */
            lines: number;
            /** @description How many lines have an amount */
            withAmount: number;
            /** @description What is not there, and why */
            missing: {
                reason: components["schemas"]["MissingReason"];
                /** @description The lines */
                lines: {
                    id: components["schemas"]["BudgetLineId"];
                    /** @description What people call it */
                    label: string;
                }[];
            }[];
            spent?: components["schemas"]["MoneySum"];
        };
        HistoryEntryChangesItem: {
            /** @description How many take part */
            field: string;
            before?: components["schemas"]["Json"];
            after?: components["schemas"]["Json"];
        };
        PlanDifferenceSubjectsItem: {
            /** @description Its kind */
            kind: string;
            /** @description Its id */
            id: string;
            /** @description What people call it */
            label?: string;
            changedOn?: components["schemas"]["Day"];
            changedOnBasis?: components["schemas"]["DateBasis"];
            /**
             * @description What changed
             * @enum {string}
             */
            change: "added" | "removed" | "changed";
            /** @description The fields that changed, before and after */
            fields: components["schemas"]["HistoryEntryChangesItem"][];
            /** @description Its id in the other stream */
            counterpart?: string;
            /** @description The events that make the difference; none where the calendar alone does */
            causes: {
                event: components["schemas"]["EventId"];
                /** @description How many events there were */
                version: number;
                type: components["schemas"]["ContentErasedProblemType"];
                effectiveOn: components["schemas"]["Day"];
                recordedAt: components["schemas"]["Instant"];
                actor: components["schemas"]["Actor"];
                decision?: components["schemas"]["Decision"];
                /** @description The reason that was given */
                reason?: string;
                corrects?: components["schemas"]["EventId"];
                /** @description Of two streams: whose event it is */
                stream?: string;
            }[];
        };
        /**
         * @description Its kind
         * @enum {string}
         */
        TargetSeriesKind: "level" | "change" | "direction" | "hold" | "benchmark" | "coverage" | "optimise" | "delivered" | "measure" | "all" | "any" | "at-least" | "not" | "at-most" | "in-a-row";
        FiguresItem: {
            /** @description The value */
            value?: number;
            /** @description The upper end where the value is a range */
            upTo?: number;
            qualifier?: components["schemas"]["VerdictValueQualifier"];
            /** @description A word of the indicator’s ordered scale */
            rating?: string;
            unit?: components["schemas"]["Unit"];
            period: components["schemas"]["Period"];
            /**
             * @description Its state
             * @enum {string}
             */
            status?: "provisional" | "floor";
            notComparable?: components["schemas"]["Hindrance"];
            from: components["schemas"]["Origin"][];
            /** @description The days, or the day, it stands for */
            on: {
                from: components["schemas"]["Day"];
                to: components["schemas"]["Day"];
            };
        };
        TargetSeriesPeriodsItem: {
            period: components["schemas"]["Period"];
            status: components["schemas"]["VerdictStatus"];
            actual?: components["schemas"]["VerdictValue"];
            required?: components["schemas"]["VerdictRequired"];
        };
        /** @description What it is about, by kind and id */
        PlanRatingsSubject: {
            /**
             * @description Its kind
             * @enum {string}
             */
            kind: "target" | "goal" | "theme" | "responsible" | "plan";
            id?: components["schemas"]["AddNoteId"];
            /** @description Its name */
            name: string;
        };
        /**
         * @description Whether it is decided, undecided, planned, or counts for nothing
         * @enum {string}
         */
        Standing: "decided" | "undecided" | "planned" | "left-out";
        /** @description What became of it */
        PlanRatingsOutcome: {
            name: components["schemas"]["Title"];
            tone?: components["schemas"]["Tone"];
            consequence?: components["schemas"]["Prose"];
        };
        /**
         * @description Why it counts for nothing
         * @enum {string}
         */
        LeftOut: "withdrawn" | "not-applicable" | "monitored" | "no-limit-stated" | "not-due" | "undecided" | "same-as-another";
        StatusesItem: {
            /** @description Its name */
            name: string;
            /** @description How many */
            count: number;
            /** @description The least share of the cases, in percent; 100 where it is left out */
            share: number;
        };
        /** @description Actual value less requirement, in the indicator’s unit */
        Distance: number;
        /** @description What it moved from its baseline */
        Way: {
            /** @description What changed */
            change: number;
            movement: components["schemas"]["Movement"];
        };
        /**
         * @description Better, worse, same or changed
         * @enum {string}
         */
        Movement: "better" | "worse" | "same" | "changed";
        OtherWordingsItem: {
            target: components["schemas"]["TargetId"];
            /** @description What people call it */
            label: string;
        };
        FoundSubjectsItemsItem: {
            municipality: components["schemas"]["Municipality"];
            plan: components["schemas"]["FrameworkOfPlanPlan"];
            /** @description What it is about, by kind and id */
            subject: {
                id: components["schemas"]["AddNoteId"];
            } & {
                [key: string]: unknown;
            };
        };
        /** @description The file that was read */
        Load: {
            /** @description Of a file of several, the newest */
            vintage: components["schemas"]["Instant"];
            /** @description The rows */
            rows: number;
            /** @description How many figures are new */
            published: number;
            /** @description How many figures are stated anew */
            restated: number;
            /** @description How many figures are taken back */
            retracted: number;
            /** @description How many figures stood so already */
            unchanged: number;
            /** @description How many places could not be read, and so kept their rows out */
            leftOut: number;
            /** @description A newer vintage of this source was recorded before. What this load says is read where nothing newer was recorded: figures that a newer load left unchanged were not recorded again, so load the newest file once more after an older one */
            laterVintage?: components["schemas"]["Instant"];
        };
        /** @description The first of what was recorded, or with `dryRun` would be */
        ImportAnswerChanges: {
            published: components["schemas"]["Observation"][];
            /** @description How many figures are stated anew */
            restated: {
                before: components["schemas"]["Observation"];
                after: components["schemas"]["Observation"];
            }[];
            /** @description How many figures are taken back */
            retracted: {
                area: components["schemas"]["Area"];
                period: components["schemas"]["Period"];
                population?: components["schemas"]["Title"];
            }[];
        };
        LeftOutItem: {
            /** @description A JSON pointer into the body, or /query/…, /path/…, /header/… */
            pointer: string;
            /** @description A stable code */
            code: string;
            /** @description What is wrong here, and what to do */
            detail: string;
        };
        /**
         * Format: uuid
         * @description The indicator
         */
        SeriesIndicator: string;
        /**
         * Format: uuid
         * @description Of the subscription
         */
        MadeWebhookId: string;
        /** @description What is due by now */
        Due: {
            /** @description The value */
            value: number;
            period?: components["schemas"]["Period"];
            /** @description How much of the window has figures */
            covered?: {
                /** @description Period by period */
                periods: number;
                /** @description What it consists of */
                of: number;
            };
        };
        /** @description The share of the way from the start to the requirement; null where that has no meaning */
        Progress: number | null;
        /** @description The judgement of a person */
        VerdictFieldsAssessment: {
            /** @description The judgement of a person */
            assessment: string;
            event: components["schemas"]["EventId"];
            effectiveOn: components["schemas"]["Day"];
            dateBasis?: components["schemas"]["DateBasis"];
        };
        PartsItem: {
            /** @description The parts */
            parts?: components["schemas"]["PartAsJudged"][];
        } & components["schemas"]["PartAsJudged"];
        ChangePlanCoverageFields: {
            alsoCovers?: components["schemas"]["MunicipalityCode"][] | null;
            unit?: components["schemas"]["Title"] | null;
        };
        ReferenceFrameworkFields: {
            /**
             * @description Its kind
             * @enum {string}
             */
            kind: "law" | "reform" | "vision" | "policy" | "strategy" | "ministerial-letter" | "budget-agreement" | "other";
            title: components["schemas"]["Title"];
            period?: components["schemas"]["Period"];
            reference?: components["schemas"]["Title"];
            uri?: components["schemas"]["WebAddress"];
            takesEffectOn?: components["schemas"]["ImpreciseDay"];
            note?: components["schemas"]["Prose"];
        };
        SendPlanToConsultationFields: {
            parties: components["schemas"]["Title"][];
            sentOn?: components["schemas"]["ImpreciseDay"];
            deadline?: components["schemas"]["ImpreciseDay"];
        };
        ReceiveConsultationResponseFields: {
            party: components["schemas"]["Title"];
            receivedOn?: components["schemas"]["ImpreciseDay"];
            summary?: components["schemas"]["Prose"];
        };
        MakeStatementFields: components["schemas"]["StatementFields"];
        RewordStatementFields: {
            code?: components["schemas"]["Code"] | null;
            kind?: components["schemas"]["MakeStatementKind"];
            title?: components["schemas"]["Title"] | null;
            text?: components["schemas"]["Prose"];
            goals?: components["schemas"]["GoalId"][] | null;
            targetGroups?: components["schemas"]["TargetGroups"];
            limit?: components["schemas"]["Title"] | null;
            howOften?: components["schemas"]["HowOften"] | null;
            quoted?: components["schemas"]["Quotation"] | null;
            /** @description What it rests on */
            basis?: string | null;
        };
        AdoptGoalFields: {
            origin?: components["schemas"]["AdoptGoalOrigin"];
            continues?: components["schemas"]["Continues"];
        } & components["schemas"]["GoalFields"];
        RewordGoalFields: {
            code?: components["schemas"]["Code"] | null;
            title?: components["schemas"]["Title"];
            description?: components["schemas"]["Prose"] | null;
            theme?: components["schemas"]["Title"] | null;
            origin?: components["schemas"]["RewordGoalOrigin"];
            period?: components["schemas"]["Period"] | null;
            targetGroups?: components["schemas"]["TargetGroups"];
            answers?: components["schemas"]["Answers"];
            continues?: components["schemas"]["RewordGoalContinues"];
            quoted?: components["schemas"]["Quotation"] | null;
        };
        DefineTargetGroupFields: {
            code?: components["schemas"]["Code"];
            name: components["schemas"]["Title"];
            definition?: components["schemas"]["Prose"];
            benefits?: components["schemas"]["Title"][];
            statutory?: components["schemas"]["Statutory"];
            ages?: components["schemas"]["Ages"];
            cohort?: components["schemas"]["Title"];
            partOf?: components["schemas"]["TargetGroupId"];
        };
        RedefineTargetGroupFields: {
            code?: components["schemas"]["Code"] | null;
            name?: components["schemas"]["Title"];
            definition?: components["schemas"]["Prose"] | null;
            benefits?: components["schemas"]["Title"][] | null;
            statutory?: components["schemas"]["RedefineTargetGroupStatutory"];
            ages?: components["schemas"]["RedefineTargetGroupAges"];
            cohort?: components["schemas"]["Title"] | null;
            partOf?: components["schemas"]["TargetGroupId"] | null;
        };
        SetTargetFields: {
            wording: components["schemas"]["Prose"];
            nature: components["schemas"]["Nature"];
            goals: components["schemas"]["GoalId"][];
            bands?: components["schemas"]["TargetProposalBands"];
        } & components["schemas"]["TargetFields"];
        ReviseTargetFields: {
            goals?: components["schemas"]["GoalId"][];
        } & components["schemas"]["TargetAsAmended"];
        AssessTargetFields: {
            assessment: components["schemas"]["Assessment"];
            period?: components["schemas"]["ImpreciseDay"];
            /** @description How many of those promised were delivered, and when */
            delivered?: number;
            comment?: components["schemas"]["Prose"];
        };
        PlanInitiativeFields: {
            title: components["schemas"]["Title"];
        } & components["schemas"]["InitiativeFields"];
        LaunchInitiativeFields: {
            title?: components["schemas"]["Title"];
            /**
             * @description That it was already under way, and since when where that is known
             * @constant
             */
            running?: true;
        } & components["schemas"]["InitiativeFields"];
        RefocusInitiativeFields: {
            code?: components["schemas"]["Code"] | null;
            title?: components["schemas"]["Title"];
            description?: components["schemas"]["Prose"] | null;
            aliases?: components["schemas"]["Title"][] | null;
            goals?: components["schemas"]["GoalId"][] | null;
            partOf?: components["schemas"]["InitiativeId"] | null;
            targetGroups?: components["schemas"]["TargetGroups"];
            unit?: components["schemas"]["Title"] | null;
            partners?: components["schemas"]["Title"][] | null;
            began?: (components["schemas"]["ImpreciseDay"] | "unknown") | null;
            endsOn?: components["schemas"]["ImpreciseDay"] | null;
            howOften?: components["schemas"]["HowOften"] | null;
            quoted?: components["schemas"]["Quotation"] | null;
        };
        MakeCommitmentFields: {
            code?: components["schemas"]["Code"];
            text: components["schemas"]["Prose"];
            initiative?: components["schemas"]["InitiativeId"];
            goal?: components["schemas"]["GoalId"];
            dueOn?: components["schemas"]["ImpreciseDay"];
            howOften?: components["schemas"]["HowOften"];
            quoted?: components["schemas"]["Quotation"];
        };
        RewordCommitmentFields: {
            code?: components["schemas"]["Code"] | null;
            text?: components["schemas"]["Prose"];
            initiative?: components["schemas"]["InitiativeId"] | null;
            goal?: components["schemas"]["GoalId"] | null;
            dueOn?: components["schemas"]["ImpreciseDay"] | null;
            howOften?: components["schemas"]["HowOften"] | null;
            quoted?: components["schemas"]["Quotation"] | null;
        };
        AdoptBudgetLineFields: {
            /**
             * @description Its part in this
             * @enum {string}
             */
            role: "line" | "printed-total";
            category?: components["schemas"]["Title"];
            period: components["schemas"]["Period"];
            printed?: components["schemas"]["Printed"];
        } & components["schemas"]["BudgetLineFields"];
        ReviseBudgetLineFields: {
            code?: components["schemas"]["Code"] | null;
            label?: components["schemas"]["Title"];
            /**
             * @description Its part in this
             * @enum {string}
             */
            role?: "line" | "printed-total";
            category?: components["schemas"]["Title"] | null;
            benefit?: components["schemas"]["Title"] | null;
            period?: components["schemas"]["Period"];
            amount?: components["schemas"]["Money"] | null;
            missing?: components["schemas"]["MissingReason"] | null;
            printed?: components["schemas"]["ReviseBudgetLinePrinted"];
            /** @description What it rests on */
            basis?: ("net" | "gross") | null;
            /** @description Expense, income or saving */
            flow?: ("expense" | "income" | "saving") | null;
            fundingSource?: components["schemas"]["Title"] | null;
            initiative?: components["schemas"]["InitiativeId"] | null;
            note?: components["schemas"]["Prose"] | null;
        };
        AdoptInvestmentCaseFields: {
            code?: components["schemas"]["Code"];
            title: components["schemas"]["Title"];
            initiative?: components["schemas"]["InitiativeId"];
            period?: components["schemas"]["Period"];
            cost?: components["schemas"]["Money"];
            expectedSaving?: components["schemas"]["Money"];
            missing?: components["schemas"]["MissingReason"];
            fundingSource?: components["schemas"]["Title"];
            summary?: components["schemas"]["Prose"];
        };
        ReviseInvestmentCaseFields: {
            code?: components["schemas"]["Code"] | null;
            title?: components["schemas"]["Title"];
            initiative?: components["schemas"]["InitiativeId"] | null;
            period?: components["schemas"]["Period"] | null;
            cost?: components["schemas"]["Money"] | null;
            expectedSaving?: components["schemas"]["Money"] | null;
            missing?: components["schemas"]["MissingReason"] | null;
            fundingSource?: components["schemas"]["Title"] | null;
            summary?: components["schemas"]["Prose"] | null;
        };
        AgreePartnershipFields: {
            code?: components["schemas"]["Code"];
            title: components["schemas"]["Title"];
            /** @description Who takes part */
            parties: components["schemas"]["PartiesItem"][];
            purpose?: components["schemas"]["Prose"];
            period?: components["schemas"]["Period"];
            initiatives?: components["schemas"]["InitiativeId"][];
            goals?: components["schemas"]["GoalId"][];
        };
        ChangePartnershipFields: {
            code?: components["schemas"]["Code"] | null;
            title?: components["schemas"]["Title"];
            /** @description Who takes part */
            parties?: components["schemas"]["PartiesItem"][];
            purpose?: components["schemas"]["Prose"] | null;
            period?: components["schemas"]["Period"] | null;
            initiatives?: components["schemas"]["InitiativeId"][] | null;
            goals?: components["schemas"]["GoalId"][] | null;
        };
        AdoptRatingRuleFields: {
            /**
             * @description Each month, quarter, half-year or year of the window
             * @enum {string}
             */
            each: "target" | "goal" | "theme" | "responsible" | "plan";
            /**
             * @description What is due by now
             * @enum {string}
             */
            due?: "begun" | "judged";
            planned?: components["schemas"]["RatingRuleTrialPlanned"];
            missing?: components["schemas"]["AdoptRatingRuleMissing"];
            /** @description What targets weigh; 1 unless said */
            weights?: components["schemas"]["WeightsItem"][];
            /** @description The gates in their order: the first whose test holds says what comes out */
            gates: components["schemas"]["GatesItem"][];
            rest?: components["schemas"]["RatingRuleTrialRest"];
        } & components["schemas"]["RatingRuleFields"];
        ReviseRatingRuleFields: {
            code?: components["schemas"]["Code"] | null;
            title?: components["schemas"]["Title"];
            description?: components["schemas"]["Prose"] | null;
            quoted?: components["schemas"]["Quotation"] | null;
            /**
             * @description Each month, quarter, half-year or year of the window
             * @enum {string}
             */
            each?: "target" | "goal" | "theme" | "responsible" | "plan";
            targets?: components["schemas"]["TargetId"][] | null;
            goals?: components["schemas"]["GoalId"][] | null;
            /** @description What is due by now */
            due?: ("begun" | "judged") | null;
            planned?: components["schemas"]["ReviseRatingRulePlanned"];
            missing?: components["schemas"]["ReviseRatingRuleMissing"];
            ratedBy?: components["schemas"]["RatingRuleId"] | null;
            /** @description Whether members of which nothing is decided are left out */
            undecided?: "left-out" | null;
            weights?: components["schemas"]["Weights"];
            /** @description The gates in their order: the first whose test holds says what comes out */
            gates?: components["schemas"]["GatesItem"][];
            rest?: components["schemas"]["ReviseRatingRuleRest"];
        };
        ScheduleFollowUpFields: {
            code?: components["schemas"]["Code"];
            title?: components["schemas"]["Title"];
            forum: components["schemas"]["Title"];
            on: components["schemas"]["ImpreciseDay"];
            topics?: components["schemas"]["Prose"];
        };
        HoldFollowUpFields: {
            heldOn: components["schemas"]["ImpreciseDay"];
            summary?: components["schemas"]["Prose"];
            /** @description What the forum concluded of each target */
            conclusions?: components["schemas"]["ConclusionsItem"][];
        };
        AgreeCorrectiveActionFields: {
            code?: components["schemas"]["Code"];
            target: components["schemas"]["TargetId"];
            verdictOn?: components["schemas"]["Day"];
            followUp?: components["schemas"]["FollowUpId"];
            cause: components["schemas"]["Prose"];
            text: components["schemas"]["Prose"];
            owner: components["schemas"]["Title"];
            dueOn?: components["schemas"]["ImpreciseDay"];
        };
        ReviseCorrectiveActionFields: {
            code?: components["schemas"]["Code"] | null;
            target?: components["schemas"]["TargetId"];
            verdictOn?: components["schemas"]["Day"] | null;
            followUp?: components["schemas"]["FollowUpId"] | null;
            cause?: components["schemas"]["Prose"];
            text?: components["schemas"]["Prose"];
            owner?: components["schemas"]["Title"];
            dueOn?: components["schemas"]["ImpreciseDay"] | null;
        };
        CiteFigureFields: components["schemas"]["FigureAsCited"];
        CorrectFigureFields: {
            code?: components["schemas"]["Code"] | null;
            label?: components["schemas"]["Title"];
            indicator?: components["schemas"]["IndicatorId"] | null;
            area?: components["schemas"]["Area"];
            population?: components["schemas"]["Title"] | null;
            period?: components["schemas"]["Period"] | null;
            /** @description Its kind */
            kind?: ("level" | "change" | "forecast" | "quota" | "duration") | null;
            value?: components["schemas"]["FigureValue"] | null;
            upTo?: components["schemas"]["FigureValue"] | null;
            valueText?: components["schemas"]["Title"] | null;
            missing?: components["schemas"]["MissingReason"] | null;
            qualifier?: components["schemas"]["CorrectFigureQualifier"];
            unit?: components["schemas"]["Unit"] | null;
            /** @description Whether the unit is printed or read from the context */
            unitBasis?: ("printed" | "inferred") | null;
            /** @description The unit as it is printed */
            printedUnit?: string | null;
            publishedBy?: components["schemas"]["Title"] | null;
            notComparable?: components["schemas"]["Title"] | null;
            note?: components["schemas"]["Prose"] | null;
        };
        GrantRecognitionFields: {
            code?: components["schemas"]["Code"];
            title: components["schemas"]["Title"];
            giver: components["schemas"]["Title"];
            recipient?: components["schemas"]["Title"];
            criteria?: components["schemas"]["Prose"];
            frequency?: components["schemas"]["Title"];
        };
        AddNoteFields: {
            code?: components["schemas"]["Code"];
            /**
             * @description Its kind
             * @enum {string}
             */
            kind: "interpretation" | "conflict" | "printing-error" | "consequence" | "gap";
            text: components["schemas"]["Prose"];
            /** @description What it hangs on, by kind and id */
            subjects?: components["schemas"]["SubjectsItem"][];
        };
        IndicatorRedefineIndicatorFields: {
            name?: components["schemas"]["Title"];
            unit?: components["schemas"]["Unit"];
            measure?: components["schemas"]["Measure"];
            polarity?: components["schemas"]["Polarity"];
            frequency?: components["schemas"]["Frequency"];
            ranking?: components["schemas"]["Ranking"];
            composite?: components["schemas"]["Composite"];
            shareOf?: components["schemas"]["ShareOf"];
            coverage?: components["schemas"]["Coverage"];
            break?: components["schemas"]["Break"];
            /**
             * @description True where figures before and after may be compared
             * @constant
             */
            comparable?: true;
        } & components["schemas"]["IndicatorAsDefined"];
        IndicatorAsDefined: {
            code?: components["schemas"]["Code"];
            definition?: components["schemas"]["Prose"];
            population?: components["schemas"]["Title"];
            source?: components["schemas"]["Title"];
            method?: components["schemas"]["Title"];
            yearBegins?: components["schemas"]["YearBegins"];
            /** @description The decimals that are published */
            decimals?: number;
            /** @description The words of the ordered scale, worst first */
            ratings?: string[];
            equalSources?: components["schemas"]["Title"][][];
            equalMethods?: components["schemas"]["Title"][][];
        };
        IndicatorAsRead: {
            id: components["schemas"]["AddNoteId"];
            ledger: components["schemas"]["Ledger"];
            name: components["schemas"]["Title"];
            unit: components["schemas"]["Unit"];
            measure: components["schemas"]["Measure"];
            polarity: components["schemas"]["Polarity"];
            frequency: components["schemas"]["Frequency"];
            ranking?: components["schemas"]["IndicatorRanking"];
            composite?: components["schemas"]["IndicatorComposite"];
            shareOf?: components["schemas"]["IndicatorShareOf"];
            coverage?: components["schemas"]["IndicatorCoverage"];
            /**
             * @description Its state
             * @enum {string}
             */
            status: "defined" | "retired";
            /** @description From when figures are not comparable with earlier ones */
            breaks: components["schemas"]["BreaksItem"][];
            definedOn: components["schemas"]["Day"];
            definedOnBasis?: components["schemas"]["DateBasis"];
            replacedBy?: components["schemas"]["IndicatorId"];
            profiles?: components["schemas"]["SourceProfile"][];
            /** @description How many events there were */
            version: number;
        };
        GroupAsRead: {
            id: components["schemas"]["AddNoteId"];
            ledger: components["schemas"]["Ledger"];
            code?: components["schemas"]["Code"];
            name: components["schemas"]["Title"];
            description?: components["schemas"]["Prose"];
            /**
             * @description Its state
             * @enum {string}
             */
            status: "defined" | "retired";
            definedOn: components["schemas"]["Day"];
            definedOnBasis?: components["schemas"]["DateBasis"];
            /** @description The members, by the days they were members */
            memberships: components["schemas"]["MembershipsItem"][];
            /** @description How many events there were */
            version: number;
        };
        InitiativeAsRead: {
            id: components["schemas"]["InitiativeId"];
            title: components["schemas"]["Title"];
            /**
             * @description Its state
             * @enum {string}
             */
            status: "planned" | "active" | "paused" | "mainstreamed" | "completed" | "stopped";
            outcome?: components["schemas"]["Prose"];
            /**
             * @description True where the wording is not a quotation
             * @constant
             */
            retold?: true;
            /** @description The share of the way from the start to the requirement; null where that has no meaning */
            progress: components["schemas"]["ProgressItem"][];
            source?: components["schemas"]["DocumentSource"];
            commitments: components["schemas"]["Commitment"][];
        } & (components["schemas"]["HowItCame"] & components["schemas"]["InitiativeFields"]);
        InitiativeFields: {
            code?: components["schemas"]["Code"];
            description?: components["schemas"]["Prose"];
            aliases?: components["schemas"]["Title"][];
            goals?: components["schemas"]["GoalId"][];
            partOf?: components["schemas"]["InitiativeId"];
            targetGroups?: components["schemas"]["TargetGroupId"][];
            unit?: components["schemas"]["Title"];
            partners?: components["schemas"]["Title"][];
            began?: components["schemas"]["ImpreciseDay"] | "unknown";
            endsOn?: components["schemas"]["ImpreciseDay"];
            howOften?: components["schemas"]["HowOften"];
            quoted?: components["schemas"]["Quotation"];
            period?: components["schemas"]["Period"];
        };
        TargetAsAmended: {
            code?: components["schemas"]["Code"] | null;
            reading?: components["schemas"]["Prose"] | null;
            /** @description How well it is known */
            certainty?: ("certain" | "likely" | "doubtful") | null;
            quoted?: components["schemas"]["Quotation"] | null;
            responsible?: components["schemas"]["Title"] | null;
            circumstance?: components["schemas"]["Prose"] | null;
            targetGroups?: components["schemas"]["TargetGroups"];
            condition?: components["schemas"]["Condition"] | null;
            baseline?: components["schemas"]["Baseline"] | null;
            when?: components["schemas"]["JudgementTime"];
            /** @description Whether higher or lower is better */
            polarity?: ("higher" | "lower" | "none") | null;
            /** @description The decimals that are compared */
            roundTo?: number | null;
            bands?: components["schemas"]["Bands"];
            interimOf?: components["schemas"]["TargetId"] | null;
            partOf?: components["schemas"]["TargetId"] | null;
            sameAs?: components["schemas"]["TargetId"] | null;
            wording?: components["schemas"]["Prose"];
            nature?: components["schemas"]["Nature"];
        };
        TargetFields: {
            code?: components["schemas"]["Code"];
            reading?: components["schemas"]["Prose"];
            /**
             * @description How well it is known
             * @enum {string}
             */
            certainty?: "certain" | "likely" | "doubtful";
            quoted?: components["schemas"]["Quotation"];
            responsible?: components["schemas"]["Title"];
            circumstance?: components["schemas"]["Prose"];
            targetGroups?: components["schemas"]["TargetGroupId"][];
            condition?: components["schemas"]["Condition"];
            baseline?: components["schemas"]["Baseline"];
            when: components["schemas"]["JudgementTime"];
            polarity?: components["schemas"]["Polarity"];
            /** @description The decimals that are compared */
            roundTo?: number;
            interimOf?: components["schemas"]["TargetId"];
            partOf?: components["schemas"]["TargetId"];
            sameAs?: components["schemas"]["TargetId"];
        };
        RatingRuleFields: {
            code?: components["schemas"]["Code"];
            title: components["schemas"]["Title"];
            description?: components["schemas"]["Prose"];
            quoted?: components["schemas"]["Quotation"];
            targets?: components["schemas"]["TargetId"][];
            goals?: components["schemas"]["GoalId"][];
            ratedBy?: components["schemas"]["RatingRuleId"];
            /**
             * @description Whether members of which nothing is decided are left out
             * @constant
             */
            undecided?: "left-out";
        };
        FigureAsCited: {
            code?: components["schemas"]["Code"];
            label: components["schemas"]["Title"];
            indicator?: components["schemas"]["IndicatorId"];
            area: components["schemas"]["Area"];
            population?: components["schemas"]["Title"];
            period?: components["schemas"]["Period"];
            /**
             * @description Its kind
             * @enum {string}
             */
            kind?: "level" | "change" | "forecast" | "quota" | "duration";
            value?: components["schemas"]["FigureValue"];
            upTo?: components["schemas"]["FigureValue"];
            valueText?: components["schemas"]["Title"];
            missing?: components["schemas"]["MissingReason"];
            qualifier?: components["schemas"]["Qualifier"];
            unit?: components["schemas"]["Unit"];
            /**
             * @description Whether the unit is printed or read from the context
             * @enum {string}
             */
            unitBasis?: "printed" | "inferred";
            /** @description The unit as it is printed */
            printedUnit?: string;
            publishedBy?: components["schemas"]["Title"];
            notComparable?: components["schemas"]["Title"];
            note?: components["schemas"]["Prose"];
        };
        BudgetLineFields: {
            code?: components["schemas"]["Code"];
            label: components["schemas"]["Title"];
            benefit?: components["schemas"]["Title"];
            amount?: components["schemas"]["Money"];
            missing?: components["schemas"]["MissingReason"];
            /**
             * @description What it rests on
             * @enum {string}
             */
            basis?: "net" | "gross";
            /**
             * @description Expense, income or saving
             * @enum {string}
             */
            flow?: "expense" | "income" | "saving";
            fundingSource?: components["schemas"]["Title"];
            initiative?: components["schemas"]["InitiativeId"];
            note?: components["schemas"]["Prose"];
        };
        GoalFields: {
            code?: components["schemas"]["Code"];
            title: components["schemas"]["Title"];
            description?: components["schemas"]["Prose"];
            theme?: components["schemas"]["Title"];
            period?: components["schemas"]["Period"];
            targetGroups?: components["schemas"]["TargetGroupId"][];
            /** @description Which of the minister’s goals of the year it answers, by key */
            answers?: string[];
            quoted?: components["schemas"]["Quotation"];
            /** @description The level of a goal, by the reference data of the day */
            level: string;
            parent?: components["schemas"]["GoalId"];
        };
        StatementFields: {
            code?: components["schemas"]["Code"];
            kind: components["schemas"]["MakeStatementKind"];
            title?: components["schemas"]["Title"];
            text: components["schemas"]["Prose"];
            goals?: components["schemas"]["GoalId"][];
            targetGroups?: components["schemas"]["TargetGroupId"][];
            limit?: components["schemas"]["Title"];
            howOften?: components["schemas"]["HowOften"];
            quoted?: components["schemas"]["Quotation"];
            /** @description What it rests on */
            basis?: string;
        };
        ObservationFields: {
            area: components["schemas"]["Area"];
            period: components["schemas"]["Period"];
            population?: components["schemas"]["Title"];
            value?: components["schemas"]["FigureValue"];
            upTo?: components["schemas"]["FigureValue"];
            /** @description A word of the indicator’s ordered scale */
            rating?: string;
            missing?: components["schemas"]["MissingReason"];
            /**
             * @description Its state
             * @enum {string}
             */
            status?: "final" | "provisional" | "floor" | "forecast";
            qualifier?: components["schemas"]["Qualifier"];
            numerator?: components["schemas"]["FigureValue"];
            denominator?: components["schemas"]["FigureValue"];
            /** @description How many take part */
            field?: number;
        };
        InputOfVerdict: {
            event: components["schemas"]["EventId"];
            vintage?: components["schemas"]["Instant"];
            indicator?: components["schemas"]["IndicatorId"];
            area?: components["schemas"]["Area"];
            /** @description Whom the figure is about; everyone where absent */
            population?: string;
            period?: components["schemas"]["Period"];
            /** @description The value */
            value?: number;
            /** @description The upper end where the value is a range */
            upTo?: number;
            qualifier?: components["schemas"]["VerdictValueQualifier"];
            /** @description A word of the indicator’s ordered scale */
            rating?: string;
            /** @description How many figures */
            figures?: number;
        };
        FollowUpFields: {
            id: components["schemas"]["FollowUpId"];
            heldOn?: components["schemas"]["ImpreciseDay"];
            summary?: components["schemas"]["Prose"];
            /** @description What the forum concluded of each target */
            conclusions?: components["schemas"]["FollowUpConclusionsItem"][];
            /**
             * @description Its state
             * @enum {string}
             */
            status: "scheduled" | "held" | "cancelled";
            source?: components["schemas"]["DocumentSource"];
        } & (components["schemas"]["HowItCame"] & components["schemas"]["ScheduleFollowUpFields"]);
        OutcomeFields: {
            stream: components["schemas"]["Stream"];
            ledger: components["schemas"]["Ledger"];
            /** @description How many events there were */
            version: number;
            recordedAt: components["schemas"]["Instant"];
            /** @description The position of its first event in the ledger */
            firstPosition?: string;
            /** @description The position of its last event in the ledger */
            lastPosition?: string;
            /** @description The events it became */
            events: components["schemas"]["CommandAnswerEventsItem"][];
        };
        Difference: {
            /** @description The point of the one slice, as it was asked for */
            from: string;
            /** @description The point of the other slice, as it was asked for */
            to: string;
            /** @description The other one, where two are compared */
            with?: string;
            /** @description The subjects that differ, the whole first */
            subjects: components["schemas"]["PlanDifferenceSubjectsItem"][];
            /** @description The cursor of the differences after these */
            next?: string;
        };
        HowFilesAreRead: {
            area?: components["schemas"]["IndicatorSetSourceProfileArea"];
            areaName?: components["schemas"]["AreaName"];
            period?: components["schemas"]["IndicatorSetSourceProfilePeriod"];
            /** @description The columns that say who counts in it, read together in this order; an empty cell: everyone */
            population?: string[];
            value?: components["schemas"]["IndicatorSetSourceProfileValue"];
            upTo?: components["schemas"]["UpTo"];
            rating?: components["schemas"]["Rating"];
            missing?: components["schemas"]["IndicatorSetSourceProfileMissing"];
            status?: components["schemas"]["IndicatorSetSourceProfileStatus"];
            flag?: components["schemas"]["Flag"];
            qualifier?: components["schemas"]["IndicatorSetSourceProfileQualifier"];
            numerator?: components["schemas"]["Numerator"];
            denominator?: components["schemas"]["Denominator"];
            field?: components["schemas"]["Field"];
            vintageColumn?: components["schemas"]["VintageColumn"];
            /** @description How they were made, where one source publishes by several methods */
            method?: components["schemas"]["Title"];
            forArea?: components["schemas"]["ForArea"];
            /** @description The period of all figures, where no column says it: 2026M07 */
            forPeriod?: string;
            /** @description The population of all figures */
            forPopulation?: string;
            /** @description The populations that stand for everyone counted, such as Total or I alt. `_T` does in any case */
            everyone?: string[];
            /** @description Columns that are set aside; `*`: all that are not read */
            ignore?: string[];
            /** @description Only rows in which a column says this: benefit=total */
            where?: string[];
            wide?: components["schemas"]["Wide"];
            /** @description The columns that hold the figures of a wide table; without it, all whose header says so */
            wideColumns?: string[];
            moving?: components["schemas"]["Moving"];
            dates?: components["schemas"]["Dates"];
            empty?: components["schemas"]["Empty"];
            /** @description What signs mean at this source, alone in a cell or beside a figure: `..=suppressed`, `*=provisional` */
            signs?: components["schemas"]["SignsItem"][];
            scale?: components["schemas"]["Scale"];
            decimal?: components["schemas"]["Decimal"];
            delimiter?: components["schemas"]["Delimiter"];
            charset?: components["schemas"]["Charset"];
            skip?: components["schemas"]["Skip"];
            footer?: components["schemas"]["Footer"];
            /** @description The sheet of a workbook, by its name; without it the first */
            sheet?: string;
            at?: components["schemas"]["At"];
            vintageFrom?: components["schemas"]["VintageFrom"];
            complete?: components["schemas"]["Complete"];
        };
        PartAsJudged: {
            kind: components["schemas"]["TargetSeriesKind"];
            status: components["schemas"]["VerdictStatus"];
            limit?: components["schemas"]["Limit"];
            hindrance?: components["schemas"]["Hindrance"];
            actual?: components["schemas"]["VerdictValue"];
            required?: components["schemas"]["VerdictRequired"];
            baseline?: components["schemas"]["VerdictValue"];
            benchmark?: components["schemas"]["VerdictValue"];
            forecast?: components["schemas"]["VerdictValue"];
            due?: components["schemas"]["Due"];
            way?: components["schemas"]["Way"];
            distance?: components["schemas"]["Distance"];
            progress: components["schemas"]["Progress"];
            judgedOn?: components["schemas"]["Day"];
            /** @description Period by period */
            periods?: components["schemas"]["TargetSeriesPeriodsItem"][];
        };
        SubjectOfPlan: {
            plan: components["schemas"]["FrameworkOfPlanPlan"];
            version: components["schemas"]["Version"];
            asOf: components["schemas"]["Day"];
            recordedAt: components["schemas"]["Instant"];
            nextChangeOn?: components["schemas"]["Day"];
        };
        HowItCame: {
            event: components["schemas"]["EventId"];
            adoptedOn: components["schemas"]["Day"];
            adoptedOnBasis?: components["schemas"]["DateBasis"];
            changedOn: components["schemas"]["Day"];
            changedOnBasis?: components["schemas"]["DateBasis"];
        };
        AboutCommand: {
            effectiveOn?: components["schemas"]["Day"];
            dateBasis?: components["schemas"]["DateBasis"];
            decision?: components["schemas"]["Decision"];
            reason?: components["schemas"]["Prose"];
            source?: components["schemas"]["DocumentSource"];
            /** @description What the command says; what its path names is not repeated */
            data?: unknown;
        };
        ProblemFields: {
            /** @description What it is called */
            title: string;
            /** @description What is wrong here, and what to do */
            detail?: string;
            /** @description The address that was asked */
            instance?: string;
            requestId: components["schemas"]["RequestId"];
            errors?: components["schemas"]["Fault"][];
            /** @description The address of the page about this kind of problem */
            type: unknown;
            /** @description The HTTP status */
            status: unknown;
            /** @description Which kind of problem it is; never changes */
            code: unknown;
        };
        RefusedByRule: {
            /** @description Each refusal by the rules, with its fields */
            refusals: components["schemas"]["RefusalsItem"][];
        };
        CommandByName: {
            /** @description Which command it is */
            type: unknown;
        } & components["schemas"]["AboutCommand"];
    };
    responses: {
        /** @description What became of it; 200 also when nothing changed */
        CommandAnswer200: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                ETag: components["headers"]["ETag"];
                "Ledger-Position": components["headers"]["LedgerPosition"];
                "Ledger-Head": components["headers"]["LedgerHead2"];
                "Idempotency-Replayed": components["headers"]["IdempotencyReplayed2"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CommandAnswer"];
            };
        };
        /** @description It stood so already; nothing changed */
        CommandAnswer2002: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                ETag: components["headers"]["ETag"];
                "Ledger-Position": components["headers"]["LedgerPosition"];
                "Ledger-Head": components["headers"]["LedgerHead2"];
                "Idempotency-Replayed": components["headers"]["IdempotencyReplayed2"];
                Location: components["headers"]["Location"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CommandAnswer"];
            };
        };
        /** @description It has been defined */
        CommandAnswer201: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                ETag: components["headers"]["ETag"];
                "Ledger-Position": components["headers"]["LedgerPosition"];
                "Ledger-Head": components["headers"]["LedgerHead2"];
                "Idempotency-Replayed": components["headers"]["IdempotencyReplayed2"];
                Location: components["headers"]["Location"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CommandAnswer"];
            };
        };
        /** @description The events after a position */
        FeedPage200: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                ETag: components["headers"]["ETag3"];
                "Ledger-Position": components["headers"]["LedgerPosition2"];
                Link: components["headers"]["Link3"];
                "Preference-Applied": components["headers"]["PreferenceApplied"];
                "X-Accel-Buffering": components["headers"]["XAccelBuffering"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["FeedPage"];
                "application/cloudevents-batch+json": components["schemas"]["CloudEvent"][];
                "text/event-stream": string;
            };
        };
        /** @description `not-found`: Nothing is known under this address */
        NotFound: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["NotFoundProblem"];
            };
        };
        /** @description The caller has it already */
        NotModified: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description `precondition-failed`: The version you named is no longer the current one */
        PreconditionFailed: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                ETag: components["headers"]["ETag2"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["PreconditionFailedProblem"];
            };
        };
        /** @description Besides, by `code`: not-authenticated (401), forbidden (403), own-approval (403), not-acceptable (406), request-timeout (408), content-erased (410), body-too-large (413), uri-too-long (414), unsupported-media-type (415), expectation-failed (417), misdirected-request (421), precondition-required (428), too-many-requests (429), headers-too-large (431), internal-error (500), busy (503), not-ready (503), reads-only (503), shutting-down (503), took-too-long (503) */
        Problems: {
            headers: {
                "Request-Id": components["headers"]["RequestId2"];
                "Retry-After": components["headers"]["RetryAfter"];
                "WWW-Authenticate": components["headers"]["WWWAuthenticate"];
                Accept: components["headers"]["Accept"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["NotAuthenticatedProblem"] | components["schemas"]["ForbiddenProblem"] | components["schemas"]["OwnApprovalProblem"] | components["schemas"]["NotAcceptableProblem"] | components["schemas"]["RequestTimeoutProblem"] | components["schemas"]["ContentErasedProblem"] | components["schemas"]["BodyTooLargeProblem"] | components["schemas"]["UriTooLongProblem"] | components["schemas"]["UnsupportedMediaTypeProblem"] | components["schemas"]["ExpectationFailedProblem"] | components["schemas"]["MisdirectedRequestProblem"] | components["schemas"]["PreconditionRequiredProblem"] | components["schemas"]["TooManyRequestsProblem"] | components["schemas"]["HeadersTooLargeProblem"] | components["schemas"]["InternalErrorProblem"] | components["schemas"]["BusyProblem"] | components["schemas"]["NotReadyProblem"] | components["schemas"]["ReadsOnlyProblem"] | components["schemas"]["ShuttingDownProblem"] | components["schemas"]["TookTooLongProblem"];
            };
        };
        /** @description Besides, by `code`: not-authenticated (401), forbidden (403), not-acceptable (406), request-timeout (408), content-erased (410), uri-too-long (414), expectation-failed (417), misdirected-request (421), too-many-requests (429), headers-too-large (431), internal-error (500), not-ready (503), shutting-down (503), took-too-long (503) */
        Problems2: {
            headers: {
                "Request-Id": components["headers"]["RequestId2"];
                "Retry-After": components["headers"]["RetryAfter"];
                "WWW-Authenticate": components["headers"]["WWWAuthenticate"];
                Accept: components["headers"]["Accept"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["NotAuthenticatedProblem"] | components["schemas"]["ForbiddenProblem"] | components["schemas"]["NotAcceptableProblem"] | components["schemas"]["RequestTimeoutProblem"] | components["schemas"]["ContentErasedProblem"] | components["schemas"]["UriTooLongProblem"] | components["schemas"]["ExpectationFailedProblem"] | components["schemas"]["MisdirectedRequestProblem"] | components["schemas"]["TooManyRequestsProblem"] | components["schemas"]["HeadersTooLargeProblem"] | components["schemas"]["InternalErrorProblem"] | components["schemas"]["NotReadyProblem"] | components["schemas"]["ShuttingDownProblem"] | components["schemas"]["TookTooLongProblem"];
            };
        };
        /** @description Besides, by `code`: not-authenticated (401), forbidden (403), not-acceptable (406), request-timeout (408), content-erased (410), body-too-large (413), uri-too-long (414), unsupported-media-type (415), expectation-failed (417), misdirected-request (421), too-many-requests (429), headers-too-large (431), internal-error (500), not-ready (503), shutting-down (503), took-too-long (503) */
        Problems3: {
            headers: {
                "Request-Id": components["headers"]["RequestId2"];
                "Retry-After": components["headers"]["RetryAfter"];
                "WWW-Authenticate": components["headers"]["WWWAuthenticate"];
                Accept: components["headers"]["Accept"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["NotAuthenticatedProblem"] | components["schemas"]["ForbiddenProblem"] | components["schemas"]["NotAcceptableProblem"] | components["schemas"]["RequestTimeoutProblem"] | components["schemas"]["ContentErasedProblem"] | components["schemas"]["BodyTooLargeProblem"] | components["schemas"]["UriTooLongProblem"] | components["schemas"]["UnsupportedMediaTypeProblem"] | components["schemas"]["ExpectationFailedProblem"] | components["schemas"]["MisdirectedRequestProblem"] | components["schemas"]["TooManyRequestsProblem"] | components["schemas"]["HeadersTooLargeProblem"] | components["schemas"]["InternalErrorProblem"] | components["schemas"]["NotReadyProblem"] | components["schemas"]["ShuttingDownProblem"] | components["schemas"]["TookTooLongProblem"];
            };
        };
        /** @description Besides, by `code`: not-authenticated (401), forbidden (403), not-acceptable (406), request-timeout (408), content-erased (410), uri-too-long (414), expectation-failed (417), misdirected-request (421), too-many-requests (429), headers-too-large (431), internal-error (500), ledger-inconsistent (500), not-ready (503), shutting-down (503), took-too-long (503) */
        Problems4: {
            headers: {
                "Request-Id": components["headers"]["RequestId2"];
                "Retry-After": components["headers"]["RetryAfter"];
                "WWW-Authenticate": components["headers"]["WWWAuthenticate"];
                Accept: components["headers"]["Accept"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["NotAuthenticatedProblem"] | components["schemas"]["ForbiddenProblem"] | components["schemas"]["NotAcceptableProblem"] | components["schemas"]["RequestTimeoutProblem"] | components["schemas"]["ContentErasedProblem"] | components["schemas"]["UriTooLongProblem"] | components["schemas"]["ExpectationFailedProblem"] | components["schemas"]["MisdirectedRequestProblem"] | components["schemas"]["TooManyRequestsProblem"] | components["schemas"]["HeadersTooLargeProblem"] | components["schemas"]["InternalErrorProblem"] | components["schemas"]["LedgerInconsistentProblem"] | components["schemas"]["NotReadyProblem"] | components["schemas"]["ShuttingDownProblem"] | components["schemas"]["TookTooLongProblem"];
            };
        };
        /** @description `malformed-request`: The request could not be read as HTTP. `invalid-request`: The request does not fit its schema. `invalid-json`: The body is not acceptable JSON. `idempotency-key-missing`: The Idempotency-Key header is missing */
        Problems400: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["MalformedRequestProblem"] | components["schemas"]["InvalidRequestProblem"] | components["schemas"]["InvalidJsonProblem"] | components["schemas"]["IdempotencyKeyMissingProblem"];
            };
        };
        /** @description `malformed-request`: The request could not be read as HTTP. `invalid-request`: The request does not fit its schema */
        Problems4002: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["MalformedRequestProblem"] | components["schemas"]["InvalidRequestProblem"];
            };
        };
        /** @description `malformed-request`: The request could not be read as HTTP. `invalid-request`: The request does not fit its schema. `invalid-json`: The body is not acceptable JSON. `known-at-in-future`: knownAt lies in the future */
        Problems4003: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["MalformedRequestProblem"] | components["schemas"]["InvalidRequestProblem"] | components["schemas"]["InvalidJsonProblem"] | components["schemas"]["KnownAtInFutureProblem"];
            };
        };
        /** @description `malformed-request`: The request could not be read as HTTP. `invalid-request`: The request does not fit its schema. `invalid-json`: The body is not acceptable JSON */
        Problems400InvalidJson: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["MalformedRequestProblem"] | components["schemas"]["InvalidRequestProblem"] | components["schemas"]["InvalidJsonProblem"];
            };
        };
        /** @description `malformed-request`: The request could not be read as HTTP. `invalid-request`: The request does not fit its schema. `known-at-in-future`: knownAt lies in the future */
        Problems400KnownAtInFuture: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["MalformedRequestProblem"] | components["schemas"]["InvalidRequestProblem"] | components["schemas"]["KnownAtInFutureProblem"];
            };
        };
        /** @description `not-found`: Nothing is known under this address. `nothing-on-that-day`: There was nothing yet at that point. `version-unreadable`: That version cannot be read */
        Problems404: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["NotFoundProblem"] | components["schemas"]["NothingOnThatDayProblem"] | components["schemas"]["VersionUnreadableProblem"];
            };
        };
        /** @description `not-found`: Nothing is known under this address. `nothing-on-that-day`: There was nothing yet at that point */
        Problems404NothingOnThatDay: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["NotFoundProblem"] | components["schemas"]["NothingOnThatDayProblem"];
            };
        };
        /** @description `not-found`: Nothing is known under this address. `version-unreadable`: That version cannot be read */
        Problems404VersionUnreadable: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["NotFoundProblem"] | components["schemas"]["VersionUnreadableProblem"];
            };
        };
        /** @description `not-opened`: Nothing has been opened yet. `already-opened`: It exists already. `already-exists`: The subject exists already. `code-taken`: The code is taken. `wrong-state`: Its state does not allow this. `plan-ended`: The plan has been closed or withdrawn. `not-correctable`: The event cannot be corrected. `not-erasable`: The content of the event cannot be erased */
        Problems409: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                "Ledger-Head": components["headers"]["LedgerHead"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["NotOpenedProblem"] | components["schemas"]["AlreadyOpenedProblem"] | components["schemas"]["AlreadyExistsProblem"] | components["schemas"]["CodeTakenProblem"] | components["schemas"]["WrongStateProblem"] | components["schemas"]["PlanEndedProblem"] | components["schemas"]["NotCorrectableProblem"] | components["schemas"]["NotErasableProblem"];
            };
        };
        /** @description `unknown-subject`: A reference names nothing. `not-live`: A reference names something that has ended. `circle`: It would come under itself. `live-dependants`: Something live still hangs on it. `field-required`: A field is missing here. `value-not-allowed`: A value is not allowed here. `decision-required`: A decision is required. `decision-or-reason-required`: A decision or a reason is required. `before-decision`: It would hold before it was decided. `limit-reached`: It is as large as it may become. `unknown-event`: No such event in this stream. `corrected-data-invalid`: The corrected data has faults. `later-event-refused`: A later event would no longer hold. `key-reused`: The Idempotency-Key stands for another request */
        Problems422: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                "Ledger-Head": components["headers"]["LedgerHead"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["UnknownSubjectProblem"] | components["schemas"]["NotLiveProblem"] | components["schemas"]["CircleProblem"] | components["schemas"]["LiveDependantsProblem"] | components["schemas"]["FieldRequiredProblem"] | components["schemas"]["ValueNotAllowedProblem"] | components["schemas"]["DecisionRequiredProblem"] | components["schemas"]["DecisionOrReasonRequiredProblem"] | components["schemas"]["BeforeDecisionProblem"] | components["schemas"]["LimitReachedProblem"] | components["schemas"]["UnknownEventProblem"] | components["schemas"]["CorrectedDataInvalidProblem"] | components["schemas"]["LaterEventRefusedProblem"] | components["schemas"]["KeyReusedProblem"];
            };
        };
        /** @description Besides, by `code`: not-authenticated (401), forbidden (403), not-acceptable (406), request-timeout (408), content-erased (410), uri-too-long (414), expectation-failed (417), misdirected-request (421), too-many-requests (429), headers-too-large (431), internal-error (500), not-ready (503), rows-behind (503), shutting-down (503), took-too-long (503) */
        Problems5: {
            headers: {
                "Request-Id": components["headers"]["RequestId2"];
                "Retry-After": components["headers"]["RetryAfter"];
                "WWW-Authenticate": components["headers"]["WWWAuthenticate"];
                Accept: components["headers"]["Accept"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["NotAuthenticatedProblem"] | components["schemas"]["ForbiddenProblem"] | components["schemas"]["NotAcceptableProblem"] | components["schemas"]["RequestTimeoutProblem"] | components["schemas"]["ContentErasedProblem"] | components["schemas"]["UriTooLongProblem"] | components["schemas"]["ExpectationFailedProblem"] | components["schemas"]["MisdirectedRequestProblem"] | components["schemas"]["TooManyRequestsProblem"] | components["schemas"]["HeadersTooLargeProblem"] | components["schemas"]["InternalErrorProblem"] | components["schemas"]["NotReadyProblem"] | components["schemas"]["RowsBehindProblem"] | components["schemas"]["ShuttingDownProblem"] | components["schemas"]["TookTooLongProblem"];
            };
        };
        /** @description Besides, by `code`: not-authenticated (401), forbidden (403), own-approval (403), not-acceptable (406), request-timeout (408), content-erased (410), body-too-large (413), uri-too-long (414), unsupported-media-type (415), expectation-failed (417), misdirected-request (421), too-many-requests (429), headers-too-large (431), internal-error (500), busy (503), not-ready (503), reads-only (503), shutting-down (503), took-too-long (503) */
        Problems6: {
            headers: {
                "Request-Id": components["headers"]["RequestId2"];
                "Retry-After": components["headers"]["RetryAfter"];
                "WWW-Authenticate": components["headers"]["WWWAuthenticate"];
                Accept: components["headers"]["Accept"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["NotAuthenticatedProblem"] | components["schemas"]["ForbiddenProblem"] | components["schemas"]["OwnApprovalProblem"] | components["schemas"]["NotAcceptableProblem"] | components["schemas"]["RequestTimeoutProblem"] | components["schemas"]["ContentErasedProblem"] | components["schemas"]["BodyTooLargeProblem"] | components["schemas"]["UriTooLongProblem"] | components["schemas"]["UnsupportedMediaTypeProblem"] | components["schemas"]["ExpectationFailedProblem"] | components["schemas"]["MisdirectedRequestProblem"] | components["schemas"]["TooManyRequestsProblem"] | components["schemas"]["HeadersTooLargeProblem"] | components["schemas"]["InternalErrorProblem"] | components["schemas"]["BusyProblem"] | components["schemas"]["NotReadyProblem"] | components["schemas"]["ReadsOnlyProblem"] | components["schemas"]["ShuttingDownProblem"] | components["schemas"]["TookTooLongProblem"];
            };
        };
        /** @description `value-not-allowed`: A value is not allowed here */
        ValueNotAllowed: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                "Ledger-Head": components["headers"]["LedgerHead"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ValueNotAllowedProblem"];
            };
        };
        /** @description The verdict on the proposal */
        Verdict200: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                "Ledger-Position": components["headers"]["LedgerPosition3"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Verdict"];
            };
        };
        /** @description The subscription */
        Webhook200: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Webhook"];
            };
        };
    };
    parameters: {
        /** @description An HTTP date, taken as knownAt [RFC 7089] unless the address has knownAt or version */
        HeaderAcceptDatetime: string;
        /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
        HeaderIdempotencyKey: string;
        /** @description The ETag of the version the change was decided on */
        HeaderIfMatch: string;
        /** @description ETags the caller has; 304 if one is current */
        HeaderIfNoneMatch: string;
        /** @description Sent by whoever reconnects to a stream; it counts instead of `after` */
        HeaderLastEventId: string;
        /** @description `wait=20`: where there is nothing yet, wait up to so many seconds, 30 at most [RFC 7240] */
        HeaderPrefer: string;
        PathAnnex: components["schemas"]["Uuid"];
        PathBudgetLine: components["schemas"]["Uuid"];
        PathCommitment: components["schemas"]["Uuid"];
        PathCorrectiveAction: components["schemas"]["Uuid"];
        PathFollowUp: components["schemas"]["Uuid"];
        PathGoal: components["schemas"]["Uuid"];
        PathGroup: components["schemas"]["Uuid"];
        PathId: components["schemas"]["Uuid"];
        PathIndicator: components["schemas"]["Uuid"];
        PathInitiative: components["schemas"]["Uuid"];
        PathInvestmentCase: components["schemas"]["Uuid"];
        PathLedger: string;
        PathPartnership: components["schemas"]["Uuid"];
        PathPlan: components["schemas"]["Uuid"];
        PathRatingRule: components["schemas"]["Uuid"];
        PathStatement: components["schemas"]["Uuid"];
        PathTarget: components["schemas"]["Uuid"];
        PathVersion: number;
        /** @description The id of the role that acted */
        QueryActor: string;
        /** @description One area: Randers, 730, dk, or a key such as joint:813+825 */
        QueryArea: string;
        /** @description The day it is read for (virkningstid). Default: today; with knownAt or version, the day of that recording */
        QueryAsOf: components["schemas"]["Day"];
        QueryCode: string;
        QueryCursor: string;
        /** @description As written, or in today's schema versions */
        QueryForm: "stored" | "current";
        /** @description Effective on this day or later */
        QueryFrom: components["schemas"]["Day"];
        /** @description A version (12), a day (2024-06-01) or an instant (2026-11-24T10:15:30.123Z) */
        QueryFrom2: string;
        /** @description The earlier day (asOf) */
        QueryFrom3: components["schemas"]["Day"];
        /** @description Periods that begin in this one or later: 2024-01, 2024M01, 2024 */
        QueryFrom4: string;
        QueryFromKnownAt: components["schemas"]["Instant"];
        /** @description To go on where an export broke off: the lines from this one on, counted from 1 */
        QueryFromLine: number;
        /** @description What had been recorded by this moment (registreringstid). Not in the future */
        QueryKnownAt: components["schemas"]["Instant"];
        /** @description What had been recorded by this moment. Not in the future */
        QueryKnownAt2: components["schemas"]["Instant"];
        /** @description Everything recorded by this moment; absent: as it stands. The same moment gives the same bytes */
        QueryKnownAt3: components["schemas"]["Instant"];
        QueryLedger: string;
        QueryLedger2: string;
        QueryLimit: number;
        QueryLimit2: number;
        QueryLimit3: number;
        /** @description Events in a page at most; a stream has no pages */
        QueryLimit4: number;
        QueryMunicipality: string;
        /** @description Only events of this plan (or indicator, or group) */
        QueryPlan: components["schemas"]["Uuid"];
        /** @description One population; empty for figures in which everyone counts */
        QueryPopulation: string;
        /** @description Only what this source said. Without it the indicator's own source goes before others */
        QuerySource: string;
        QueryStatus: string;
        /** @description A goal, target, initiative …; the id of the plan itself for what is about the plan as a whole */
        QuerySubject: components["schemas"]["Uuid"];
        /** @description Words that the name holds, whatever their case */
        QueryText: string;
        /** @description Words that stand in a text of the subject, whatever their case */
        QueryText2: string;
        /** @description Effective on this day or earlier */
        QueryTo: components["schemas"]["Day"];
        /** @description A version (12), a day (2024-06-01) or an instant (2026-11-24T10:15:30.123Z) */
        QueryTo2: string;
        /** @description The later day (asOf) */
        QueryTo3: components["schemas"]["Day"];
        /** @description Periods that end in this one or earlier */
        QueryTo4: string;
        QueryToKnownAt: components["schemas"]["Instant"];
        /** @description Only events of these types, separated by commas */
        QueryTypes: string;
        /** @description What had been recorded up to this version; not together with knownAt */
        QueryVersion: number;
        /** @description What the sources had published by this moment; absent: their latest */
        QueryVintage: components["schemas"]["Instant"];
        /** @description What the sources had published by this moment, or by this day */
        QueryVintage2: string;
        /** @description Another one of its kind, such as the successor or that of another municipality: `to` is then a point of that one */
        QueryWith: components["schemas"]["Uuid"];
        QueryYear: number;
    };
    requestBodies: never;
    headers: {
        /** @description Of 415: the types this address reads */
        Accept: string;
        ContentLanguage: string;
        ContentLocation: string;
        ETag: string;
        ETag2: string;
        ETag3: string;
        IdempotencyReplayed: "true";
        IdempotencyReplayed2: "true";
        LedgerHead: string;
        LedgerHead2: string;
        LedgerPosition: string;
        LedgerPosition2: string;
        LedgerPosition3: string;
        Link: string;
        Link2: string;
        Link3: string;
        Location: string;
        MementoDatetime: string;
        MementoDatetime2: string;
        PreferenceApplied: string;
        RequestId: string;
        /** @description The Request-Id of the request, or a new one */
        RequestId2: string;
        /** @description Of 429 and 503: seconds to wait */
        RetryAfter: string;
        /** @description Of 401: how to say who asks [RFC 6750] */
        WWWAuthenticate: string;
        XAccelBuffering: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    isLive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It does */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        status: "ok";
                    };
                };
            };
            400: components["responses"]["Problems4002"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problems2"];
        };
    };
    isReady: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description They can */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        status: "ok";
                    };
                };
            };
            400: components["responses"]["Problems4002"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problems2"];
        };
    };
    listProblems: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page that lists the kinds */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                    "text/markdown": string;
                };
            };
            400: components["responses"]["Problems4002"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problems2"];
        };
    };
    readProblem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `code` of a problem document */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page about the kind */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                    "text/markdown": string;
                };
            };
            400: components["responses"]["Problems4002"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problems2"];
        };
    };
    listPlans: {
        parameters: {
            query?: {
                municipality?: components["parameters"]["QueryMunicipality"];
                /** @description Plans whose period has some day of this year */
                year?: number;
                status?: "draft" | "approved" | "in-force" | "expired" | "closed" | "withdrawn";
                kind?: "plan" | "policy";
                /** @description The day it is read for (virkningstid). Default: today; with knownAt or version, the day of that recording */
                asOf?: components["parameters"]["QueryAsOf"];
                /** @description What had been recorded by this moment (registreringstid). Not in the future */
                knownAt?: components["parameters"]["QueryKnownAt"];
                limit?: components["parameters"]["QueryLimit"];
                cursor?: components["parameters"]["QueryCursor"];
                /** @description Wait until the rows of the list have taken in this ledger position, such as 550=12 */
                atLeast?: string;
            };
            header?: {
                /** @description ETags the caller has; 304 if one is current */
                "if-none-match"?: components["parameters"]["HeaderIfNoneMatch"];
                /** @description An HTTP date, taken as knownAt [RFC 7089] unless the address has knownAt or version */
                "accept-datetime"?: components["parameters"]["HeaderAcceptDatetime"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of plans */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Ledger-Position": components["headers"]["LedgerPosition2"];
                    "Memento-Datetime": components["headers"]["MementoDatetime"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanList"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problems400KnownAtInFuture"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problems5"];
        };
    };
    draftPlan: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "018d5a2c-7b40-7c1e-9d20-3f5e6a000001",
                 *       "data": {
                 *         "title": "Beskæftigelsesplan 2024",
                 *         "municipality": "550",
                 *         "period": "2024",
                 *         "kind": "plan",
                 *         "language": "da",
                 *         "approvalDeadline": "2023-12-31"
                 *       },
                 *       "effectiveOn": "2023-09-01",
                 *       "source": {
                 *         "document": "Beskæftigelsesplan 2024",
                 *         "locator": "s. 10"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["DraftPlan"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer2002"];
            /** @description The plan has been drafted */
            201: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Ledger-Position": components["headers"]["LedgerPosition"];
                    "Ledger-Head": components["headers"]["LedgerHead2"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed2"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems6"];
        };
    };
    readPlan: {
        parameters: {
            query?: {
                /** @description The day it is read for (virkningstid). Default: today; with knownAt or version, the day of that recording */
                asOf?: components["parameters"]["QueryAsOf"];
                /** @description What had been recorded by this moment (registreringstid). Not in the future */
                knownAt?: components["parameters"]["QueryKnownAt"];
                /** @description What had been recorded up to this version; not together with knownAt */
                version?: components["parameters"]["QueryVersion"];
            };
            header?: {
                /** @description ETags the caller has; 304 if one is current */
                "if-none-match"?: components["parameters"]["HeaderIfNoneMatch"];
                /** @description An HTTP date, taken as knownAt [RFC 7089] unless the address has knownAt or version */
                "accept-datetime"?: components["parameters"]["HeaderAcceptDatetime"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It, as it stands */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Ledger-Position": components["headers"]["LedgerPosition2"];
                    "Memento-Datetime": components["headers"]["MementoDatetime"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problems400KnownAtInFuture"];
            404: components["responses"]["Problems404"];
            default: components["responses"]["Problems2"];
        };
    };
    readIndicator: {
        parameters: {
            query?: {
                /** @description The day it is read for (virkningstid). Default: today; with knownAt or version, the day of that recording */
                asOf?: components["parameters"]["QueryAsOf"];
                /** @description What had been recorded by this moment (registreringstid). Not in the future */
                knownAt?: components["parameters"]["QueryKnownAt"];
                /** @description What had been recorded up to this version; not together with knownAt */
                version?: components["parameters"]["QueryVersion"];
            };
            header?: {
                /** @description ETags the caller has; 304 if one is current */
                "if-none-match"?: components["parameters"]["HeaderIfNoneMatch"];
                /** @description An HTTP date, taken as knownAt [RFC 7089] unless the address has knownAt or version */
                "accept-datetime"?: components["parameters"]["HeaderAcceptDatetime"];
            };
            path: {
                indicator: components["parameters"]["PathIndicator"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It, as it stands */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Ledger-Position": components["headers"]["LedgerPosition2"];
                    "Memento-Datetime": components["headers"]["MementoDatetime"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Indicator"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problems400KnownAtInFuture"];
            404: components["responses"]["Problems404"];
            default: components["responses"]["Problems2"];
        };
    };
    readGroup: {
        parameters: {
            query?: {
                /** @description The day it is read for (virkningstid). Default: today; with knownAt or version, the day of that recording */
                asOf?: components["parameters"]["QueryAsOf"];
                /** @description What had been recorded by this moment (registreringstid). Not in the future */
                knownAt?: components["parameters"]["QueryKnownAt"];
                /** @description What had been recorded up to this version; not together with knownAt */
                version?: components["parameters"]["QueryVersion"];
            };
            header?: {
                /** @description ETags the caller has; 304 if one is current */
                "if-none-match"?: components["parameters"]["HeaderIfNoneMatch"];
                /** @description An HTTP date, taken as knownAt [RFC 7089] unless the address has knownAt or version */
                "accept-datetime"?: components["parameters"]["HeaderAcceptDatetime"];
            };
            path: {
                group: components["parameters"]["PathGroup"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It, as it stands */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Ledger-Position": components["headers"]["LedgerPosition2"];
                    "Memento-Datetime": components["headers"]["MementoDatetime"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Group"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problems400KnownAtInFuture"];
            404: components["responses"]["Problems404"];
            default: components["responses"]["Problems2"];
        };
    };
    readPlanFramework: {
        parameters: {
            query?: {
                /** @description The day it is read for (virkningstid). Default: today; with knownAt or version, the day of that recording */
                asOf?: components["parameters"]["QueryAsOf"];
                /** @description What had been recorded by this moment (registreringstid). Not in the future */
                knownAt?: components["parameters"]["QueryKnownAt"];
                /** @description What had been recorded up to this version; not together with knownAt */
                version?: components["parameters"]["QueryVersion"];
            };
            header?: {
                /** @description ETags the caller has; 304 if one is current */
                "if-none-match"?: components["parameters"]["HeaderIfNoneMatch"];
                /** @description An HTTP date, taken as knownAt [RFC 7089] unless the address has knownAt or version */
                "accept-datetime"?: components["parameters"]["HeaderAcceptDatetime"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
                /** @description Its id, or its code in this plan */
                framework: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It, as it stands */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Ledger-Position": components["headers"]["LedgerPosition2"];
                    "Memento-Datetime": components["headers"]["MementoDatetime"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FrameworkOfPlan"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problems400KnownAtInFuture"];
            404: components["responses"]["Problems404"];
            default: components["responses"]["Problems2"];
        };
    };
    readPlanConsultation: {
        parameters: {
            query?: {
                /** @description The day it is read for (virkningstid). Default: today; with knownAt or version, the day of that recording */
                asOf?: components["parameters"]["QueryAsOf"];
                /** @description What had been recorded by this moment (registreringstid). Not in the future */
                knownAt?: components["parameters"]["QueryKnownAt"];
                /** @description What had been recorded up to this version; not together with knownAt */
                version?: components["parameters"]["QueryVersion"];
            };
            header?: {
                /** @description ETags the caller has; 304 if one is current */
                "if-none-match"?: components["parameters"]["HeaderIfNoneMatch"];
                /** @description An HTTP date, taken as knownAt [RFC 7089] unless the address has knownAt or version */
                "accept-datetime"?: components["parameters"]["HeaderAcceptDatetime"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
                /** @description Its id, or its code in this plan */
                consultation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It, as it stands */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Ledger-Position": components["headers"]["LedgerPosition2"];
                    "Memento-Datetime": components["headers"]["MementoDatetime"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsultationOfPlan"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problems400KnownAtInFuture"];
            404: components["responses"]["Problems404"];
            default: components["responses"]["Problems2"];
        };
    };
    readPlanStatement: {
        parameters: {
            query?: {
                /** @description The day it is read for (virkningstid). Default: today; with knownAt or version, the day of that recording */
                asOf?: components["parameters"]["QueryAsOf"];
                /** @description What had been recorded by this moment (registreringstid). Not in the future */
                knownAt?: components["parameters"]["QueryKnownAt"];
                /** @description What had been recorded up to this version; not together with knownAt */
                version?: components["parameters"]["QueryVersion"];
            };
            header?: {
                /** @description ETags the caller has; 304 if one is current */
                "if-none-match"?: components["parameters"]["HeaderIfNoneMatch"];
                /** @description An HTTP date, taken as knownAt [RFC 7089] unless the address has knownAt or version */
                "accept-datetime"?: components["parameters"]["HeaderAcceptDatetime"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
                /** @description Its id, or its code in this plan */
                statement: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It, as it stands */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Ledger-Position": components["headers"]["LedgerPosition2"];
                    "Memento-Datetime": components["headers"]["MementoDatetime"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementOfPlan"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problems400KnownAtInFuture"];
            404: components["responses"]["Problems404"];
            default: components["responses"]["Problems2"];
        };
    };
    readPlanGoal: {
        parameters: {
            query?: {
                /** @description The day it is read for (virkningstid). Default: today; with knownAt or version, the day of that recording */
                asOf?: components["parameters"]["QueryAsOf"];
                /** @description What had been recorded by this moment (registreringstid). Not in the future */
                knownAt?: components["parameters"]["QueryKnownAt"];
                /** @description What had been recorded up to this version; not together with knownAt */
                version?: components["parameters"]["QueryVersion"];
            };
            header?: {
                /** @description ETags the caller has; 304 if one is current */
                "if-none-match"?: components["parameters"]["HeaderIfNoneMatch"];
                /** @description An HTTP date, taken as knownAt [RFC 7089] unless the address has knownAt or version */
                "accept-datetime"?: components["parameters"]["HeaderAcceptDatetime"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
                /** @description Its id, or its code in this plan */
                goal: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It, as it stands */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Ledger-Position": components["headers"]["LedgerPosition2"];
                    "Memento-Datetime": components["headers"]["MementoDatetime"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalOfPlan"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problems400KnownAtInFuture"];
            404: components["responses"]["Problems404"];
            default: components["responses"]["Problems2"];
        };
    };
    readPlanTargetGroup: {
        parameters: {
            query?: {
                /** @description The day it is read for (virkningstid). Default: today; with knownAt or version, the day of that recording */
                asOf?: components["parameters"]["QueryAsOf"];
                /** @description What had been recorded by this moment (registreringstid). Not in the future */
                knownAt?: components["parameters"]["QueryKnownAt"];
                /** @description What had been recorded up to this version; not together with knownAt */
                version?: components["parameters"]["QueryVersion"];
            };
            header?: {
                /** @description ETags the caller has; 304 if one is current */
                "if-none-match"?: components["parameters"]["HeaderIfNoneMatch"];
                /** @description An HTTP date, taken as knownAt [RFC 7089] unless the address has knownAt or version */
                "accept-datetime"?: components["parameters"]["HeaderAcceptDatetime"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
                /** @description Its id, or its code in this plan */
                targetGroup: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It, as it stands */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Ledger-Position": components["headers"]["LedgerPosition2"];
                    "Memento-Datetime": components["headers"]["MementoDatetime"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TargetGroupOfPlan"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problems400KnownAtInFuture"];
            404: components["responses"]["Problems404"];
            default: components["responses"]["Problems2"];
        };
    };
    readPlanTarget: {
        parameters: {
            query?: {
                /** @description The day it is read for (virkningstid). Default: today; with knownAt or version, the day of that recording */
                asOf?: components["parameters"]["QueryAsOf"];
                /** @description What had been recorded by this moment (registreringstid). Not in the future */
                knownAt?: components["parameters"]["QueryKnownAt"];
                /** @description What had been recorded up to this version; not together with knownAt */
                version?: components["parameters"]["QueryVersion"];
            };
            header?: {
                /** @description ETags the caller has; 304 if one is current */
                "if-none-match"?: components["parameters"]["HeaderIfNoneMatch"];
                /** @description An HTTP date, taken as knownAt [RFC 7089] unless the address has knownAt or version */
                "accept-datetime"?: components["parameters"]["HeaderAcceptDatetime"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
                /** @description Its id, or its code in this plan */
                target: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It, as it stands */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Ledger-Position": components["headers"]["LedgerPosition2"];
                    "Memento-Datetime": components["headers"]["MementoDatetime"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TargetOfPlan"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problems400KnownAtInFuture"];
            404: components["responses"]["Problems404"];
            default: components["responses"]["Problems2"];
        };
    };
    readPlanInitiative: {
        parameters: {
            query?: {
                /** @description The day it is read for (virkningstid). Default: today; with knownAt or version, the day of that recording */
                asOf?: components["parameters"]["QueryAsOf"];
                /** @description What had been recorded by this moment (registreringstid). Not in the future */
                knownAt?: components["parameters"]["QueryKnownAt"];
                /** @description What had been recorded up to this version; not together with knownAt */
                version?: components["parameters"]["QueryVersion"];
            };
            header?: {
                /** @description ETags the caller has; 304 if one is current */
                "if-none-match"?: components["parameters"]["HeaderIfNoneMatch"];
                /** @description An HTTP date, taken as knownAt [RFC 7089] unless the address has knownAt or version */
                "accept-datetime"?: components["parameters"]["HeaderAcceptDatetime"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
                /** @description Its id, or its code in this plan */
                initiative: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It, as it stands */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Ledger-Position": components["headers"]["LedgerPosition2"];
                    "Memento-Datetime": components["headers"]["MementoDatetime"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InitiativeOfPlan"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problems400KnownAtInFuture"];
            404: components["responses"]["Problems404"];
            default: components["responses"]["Problems2"];
        };
    };
    readPlanCommitment: {
        parameters: {
            query?: {
                /** @description The day it is read for (virkningstid). Default: today; with knownAt or version, the day of that recording */
                asOf?: components["parameters"]["QueryAsOf"];
                /** @description What had been recorded by this moment (registreringstid). Not in the future */
                knownAt?: components["parameters"]["QueryKnownAt"];
                /** @description What had been recorded up to this version; not together with knownAt */
                version?: components["parameters"]["QueryVersion"];
            };
            header?: {
                /** @description ETags the caller has; 304 if one is current */
                "if-none-match"?: components["parameters"]["HeaderIfNoneMatch"];
                /** @description An HTTP date, taken as knownAt [RFC 7089] unless the address has knownAt or version */
                "accept-datetime"?: components["parameters"]["HeaderAcceptDatetime"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
                /** @description Its id, or its code in this plan */
                commitment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It, as it stands */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Ledger-Position": components["headers"]["LedgerPosition2"];
                    "Memento-Datetime": components["headers"]["MementoDatetime"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommitmentOfPlan"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problems400KnownAtInFuture"];
            404: components["responses"]["Problems404"];
            default: components["responses"]["Problems2"];
        };
    };
    readPlanBudgetLine: {
        parameters: {
            query?: {
                /** @description The day it is read for (virkningstid). Default: today; with knownAt or version, the day of that recording */
                asOf?: components["parameters"]["QueryAsOf"];
                /** @description What had been recorded by this moment (registreringstid). Not in the future */
                knownAt?: components["parameters"]["QueryKnownAt"];
                /** @description What had been recorded up to this version; not together with knownAt */
                version?: components["parameters"]["QueryVersion"];
            };
            header?: {
                /** @description ETags the caller has; 304 if one is current */
                "if-none-match"?: components["parameters"]["HeaderIfNoneMatch"];
                /** @description An HTTP date, taken as knownAt [RFC 7089] unless the address has knownAt or version */
                "accept-datetime"?: components["parameters"]["HeaderAcceptDatetime"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
                /** @description Its id, or its code in this plan */
                budgetLine: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It, as it stands */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Ledger-Position": components["headers"]["LedgerPosition2"];
                    "Memento-Datetime": components["headers"]["MementoDatetime"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BudgetLineOfPlan"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problems400KnownAtInFuture"];
            404: components["responses"]["Problems404"];
            default: components["responses"]["Problems2"];
        };
    };
    readPlanInvestmentCase: {
        parameters: {
            query?: {
                /** @description The day it is read for (virkningstid). Default: today; with knownAt or version, the day of that recording */
                asOf?: components["parameters"]["QueryAsOf"];
                /** @description What had been recorded by this moment (registreringstid). Not in the future */
                knownAt?: components["parameters"]["QueryKnownAt"];
                /** @description What had been recorded up to this version; not together with knownAt */
                version?: components["parameters"]["QueryVersion"];
            };
            header?: {
                /** @description ETags the caller has; 304 if one is current */
                "if-none-match"?: components["parameters"]["HeaderIfNoneMatch"];
                /** @description An HTTP date, taken as knownAt [RFC 7089] unless the address has knownAt or version */
                "accept-datetime"?: components["parameters"]["HeaderAcceptDatetime"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
                /** @description Its id, or its code in this plan */
                investmentCase: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It, as it stands */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Ledger-Position": components["headers"]["LedgerPosition2"];
                    "Memento-Datetime": components["headers"]["MementoDatetime"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvestmentCaseOfPlan"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problems400KnownAtInFuture"];
            404: components["responses"]["Problems404"];
            default: components["responses"]["Problems2"];
        };
    };
    readPlanPartnership: {
        parameters: {
            query?: {
                /** @description The day it is read for (virkningstid). Default: today; with knownAt or version, the day of that recording */
                asOf?: components["parameters"]["QueryAsOf"];
                /** @description What had been recorded by this moment (registreringstid). Not in the future */
                knownAt?: components["parameters"]["QueryKnownAt"];
                /** @description What had been recorded up to this version; not together with knownAt */
                version?: components["parameters"]["QueryVersion"];
            };
            header?: {
                /** @description ETags the caller has; 304 if one is current */
                "if-none-match"?: components["parameters"]["HeaderIfNoneMatch"];
                /** @description An HTTP date, taken as knownAt [RFC 7089] unless the address has knownAt or version */
                "accept-datetime"?: components["parameters"]["HeaderAcceptDatetime"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
                /** @description Its id, or its code in this plan */
                partnership: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It, as it stands */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Ledger-Position": components["headers"]["LedgerPosition2"];
                    "Memento-Datetime": components["headers"]["MementoDatetime"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnershipOfPlan"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problems400KnownAtInFuture"];
            404: components["responses"]["Problems404"];
            default: components["responses"]["Problems2"];
        };
    };
    readPlanRatingRule: {
        parameters: {
            query?: {
                /** @description The day it is read for (virkningstid). Default: today; with knownAt or version, the day of that recording */
                asOf?: components["parameters"]["QueryAsOf"];
                /** @description What had been recorded by this moment (registreringstid). Not in the future */
                knownAt?: components["parameters"]["QueryKnownAt"];
                /** @description What had been recorded up to this version; not together with knownAt */
                version?: components["parameters"]["QueryVersion"];
            };
            header?: {
                /** @description ETags the caller has; 304 if one is current */
                "if-none-match"?: components["parameters"]["HeaderIfNoneMatch"];
                /** @description An HTTP date, taken as knownAt [RFC 7089] unless the address has knownAt or version */
                "accept-datetime"?: components["parameters"]["HeaderAcceptDatetime"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
                /** @description Its id, or its code in this plan */
                ratingRule: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It, as it stands */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Ledger-Position": components["headers"]["LedgerPosition2"];
                    "Memento-Datetime": components["headers"]["MementoDatetime"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatingRuleOfPlan"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problems400KnownAtInFuture"];
            404: components["responses"]["Problems404"];
            default: components["responses"]["Problems2"];
        };
    };
    readPlanFollowUp: {
        parameters: {
            query?: {
                /** @description The day it is read for (virkningstid). Default: today; with knownAt or version, the day of that recording */
                asOf?: components["parameters"]["QueryAsOf"];
                /** @description What had been recorded by this moment (registreringstid). Not in the future */
                knownAt?: components["parameters"]["QueryKnownAt"];
                /** @description What had been recorded up to this version; not together with knownAt */
                version?: components["parameters"]["QueryVersion"];
            };
            header?: {
                /** @description ETags the caller has; 304 if one is current */
                "if-none-match"?: components["parameters"]["HeaderIfNoneMatch"];
                /** @description An HTTP date, taken as knownAt [RFC 7089] unless the address has knownAt or version */
                "accept-datetime"?: components["parameters"]["HeaderAcceptDatetime"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
                /** @description Its id, or its code in this plan */
                followUp: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It, as it stands */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Ledger-Position": components["headers"]["LedgerPosition2"];
                    "Memento-Datetime": components["headers"]["MementoDatetime"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpOfPlan"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problems400KnownAtInFuture"];
            404: components["responses"]["Problems404"];
            default: components["responses"]["Problems2"];
        };
    };
    readPlanCorrectiveAction: {
        parameters: {
            query?: {
                /** @description The day it is read for (virkningstid). Default: today; with knownAt or version, the day of that recording */
                asOf?: components["parameters"]["QueryAsOf"];
                /** @description What had been recorded by this moment (registreringstid). Not in the future */
                knownAt?: components["parameters"]["QueryKnownAt"];
                /** @description What had been recorded up to this version; not together with knownAt */
                version?: components["parameters"]["QueryVersion"];
            };
            header?: {
                /** @description ETags the caller has; 304 if one is current */
                "if-none-match"?: components["parameters"]["HeaderIfNoneMatch"];
                /** @description An HTTP date, taken as knownAt [RFC 7089] unless the address has knownAt or version */
                "accept-datetime"?: components["parameters"]["HeaderAcceptDatetime"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
                /** @description Its id, or its code in this plan */
                correctiveAction: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It, as it stands */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Ledger-Position": components["headers"]["LedgerPosition2"];
                    "Memento-Datetime": components["headers"]["MementoDatetime"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectiveActionOfPlan"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problems400KnownAtInFuture"];
            404: components["responses"]["Problems404"];
            default: components["responses"]["Problems2"];
        };
    };
    readPlanFigure: {
        parameters: {
            query?: {
                /** @description The day it is read for (virkningstid). Default: today; with knownAt or version, the day of that recording */
                asOf?: components["parameters"]["QueryAsOf"];
                /** @description What had been recorded by this moment (registreringstid). Not in the future */
                knownAt?: components["parameters"]["QueryKnownAt"];
                /** @description What had been recorded up to this version; not together with knownAt */
                version?: components["parameters"]["QueryVersion"];
            };
            header?: {
                /** @description ETags the caller has; 304 if one is current */
                "if-none-match"?: components["parameters"]["HeaderIfNoneMatch"];
                /** @description An HTTP date, taken as knownAt [RFC 7089] unless the address has knownAt or version */
                "accept-datetime"?: components["parameters"]["HeaderAcceptDatetime"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
                /** @description Its id, or its code in this plan */
                figure: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It, as it stands */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Ledger-Position": components["headers"]["LedgerPosition2"];
                    "Memento-Datetime": components["headers"]["MementoDatetime"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FigureOfPlan"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problems400KnownAtInFuture"];
            404: components["responses"]["Problems404"];
            default: components["responses"]["Problems2"];
        };
    };
    readPlanAnnex: {
        parameters: {
            query?: {
                /** @description The day it is read for (virkningstid). Default: today; with knownAt or version, the day of that recording */
                asOf?: components["parameters"]["QueryAsOf"];
                /** @description What had been recorded by this moment (registreringstid). Not in the future */
                knownAt?: components["parameters"]["QueryKnownAt"];
                /** @description What had been recorded up to this version; not together with knownAt */
                version?: components["parameters"]["QueryVersion"];
            };
            header?: {
                /** @description ETags the caller has; 304 if one is current */
                "if-none-match"?: components["parameters"]["HeaderIfNoneMatch"];
                /** @description An HTTP date, taken as knownAt [RFC 7089] unless the address has knownAt or version */
                "accept-datetime"?: components["parameters"]["HeaderAcceptDatetime"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
                /** @description Its id, or its code in this plan */
                annex: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It, as it stands */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Ledger-Position": components["headers"]["LedgerPosition2"];
                    "Memento-Datetime": components["headers"]["MementoDatetime"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnexOfPlan"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problems400KnownAtInFuture"];
            404: components["responses"]["Problems404"];
            default: components["responses"]["Problems2"];
        };
    };
    readPlanRecognition: {
        parameters: {
            query?: {
                /** @description The day it is read for (virkningstid). Default: today; with knownAt or version, the day of that recording */
                asOf?: components["parameters"]["QueryAsOf"];
                /** @description What had been recorded by this moment (registreringstid). Not in the future */
                knownAt?: components["parameters"]["QueryKnownAt"];
                /** @description What had been recorded up to this version; not together with knownAt */
                version?: components["parameters"]["QueryVersion"];
            };
            header?: {
                /** @description ETags the caller has; 304 if one is current */
                "if-none-match"?: components["parameters"]["HeaderIfNoneMatch"];
                /** @description An HTTP date, taken as knownAt [RFC 7089] unless the address has knownAt or version */
                "accept-datetime"?: components["parameters"]["HeaderAcceptDatetime"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
                /** @description Its id, or its code in this plan */
                recognition: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It, as it stands */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Ledger-Position": components["headers"]["LedgerPosition2"];
                    "Memento-Datetime": components["headers"]["MementoDatetime"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecognitionOfPlan"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problems400KnownAtInFuture"];
            404: components["responses"]["Problems404"];
            default: components["responses"]["Problems2"];
        };
    };
    readPlanNote: {
        parameters: {
            query?: {
                /** @description The day it is read for (virkningstid). Default: today; with knownAt or version, the day of that recording */
                asOf?: components["parameters"]["QueryAsOf"];
                /** @description What had been recorded by this moment (registreringstid). Not in the future */
                knownAt?: components["parameters"]["QueryKnownAt"];
                /** @description What had been recorded up to this version; not together with knownAt */
                version?: components["parameters"]["QueryVersion"];
            };
            header?: {
                /** @description ETags the caller has; 304 if one is current */
                "if-none-match"?: components["parameters"]["HeaderIfNoneMatch"];
                /** @description An HTTP date, taken as knownAt [RFC 7089] unless the address has knownAt or version */
                "accept-datetime"?: components["parameters"]["HeaderAcceptDatetime"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
                /** @description Its id, or its code in this plan */
                note: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It, as it stands */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Ledger-Position": components["headers"]["LedgerPosition2"];
                    "Memento-Datetime": components["headers"]["MementoDatetime"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoteOfPlan"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problems400KnownAtInFuture"];
            404: components["responses"]["Problems404"];
            default: components["responses"]["Problems2"];
        };
    };
    readPlanDuties: {
        parameters: {
            query?: {
                /** @description The day it is read for (virkningstid). Default: today; with knownAt or version, the day of that recording */
                asOf?: components["parameters"]["QueryAsOf"];
                /** @description What had been recorded by this moment (registreringstid). Not in the future */
                knownAt?: components["parameters"]["QueryKnownAt"];
                /** @description What had been recorded up to this version; not together with knownAt */
                version?: components["parameters"]["QueryVersion"];
            };
            header?: {
                /** @description ETags the caller has; 304 if one is current */
                "if-none-match"?: components["parameters"]["HeaderIfNoneMatch"];
                /** @description An HTTP date, taken as knownAt [RFC 7089] unless the address has knownAt or version */
                "accept-datetime"?: components["parameters"]["HeaderAcceptDatetime"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The duties */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Ledger-Position": components["headers"]["LedgerPosition2"];
                    "Memento-Datetime": components["headers"]["MementoDatetime"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanDuties"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problems400KnownAtInFuture"];
            404: components["responses"]["Problems404"];
            default: components["responses"]["Problems2"];
        };
    };
    readReference: {
        parameters: {
            query?: {
                on?: components["schemas"]["Day"];
            };
            header?: {
                /** @description ETags the caller has; 304 if one is current */
                "if-none-match"?: components["parameters"]["HeaderIfNoneMatch"];
            };
            path: {
                kind: "municipalities" | "regions" | "labour-market-areas" | "goal-sets" | "goal-levels" | "target-group-schemes" | "bodies" | "duties" | "units";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rows */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reference"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problems4002"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problems2"];
        };
    };
    readPlanBudget: {
        parameters: {
            query?: {
                /** @description The day it is read for (virkningstid). Default: today; with knownAt or version, the day of that recording */
                asOf?: components["parameters"]["QueryAsOf"];
                /** @description What had been recorded by this moment (registreringstid). Not in the future */
                knownAt?: components["parameters"]["QueryKnownAt"];
                /** @description What had been recorded up to this version; not together with knownAt */
                version?: components["parameters"]["QueryVersion"];
            };
            header?: {
                /** @description ETags the caller has; 304 if one is current */
                "if-none-match"?: components["parameters"]["HeaderIfNoneMatch"];
                /** @description An HTTP date, taken as knownAt [RFC 7089] unless the address has knownAt or version */
                "accept-datetime"?: components["parameters"]["HeaderAcceptDatetime"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The budget */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Ledger-Position": components["headers"]["LedgerPosition2"];
                    "Memento-Datetime": components["headers"]["MementoDatetime"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanBudget"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problems400KnownAtInFuture"];
            404: components["responses"]["Problems404"];
            default: components["responses"]["Problems2"];
        };
    };
    listPlanVersions: {
        parameters: {
            query?: {
                limit?: components["parameters"]["QueryLimit"];
                cursor?: components["parameters"]["QueryCursor"];
            };
            header?: {
                /** @description ETags the caller has; 304 if one is current */
                "if-none-match"?: components["parameters"]["HeaderIfNoneMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of versions */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Ledger-Position": components["headers"]["LedgerPosition2"];
                    Link: components["headers"]["Link2"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanVersionList"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problems4002"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problems2"];
        };
    };
    readPlanVersion: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETags the caller has; 304 if one is current */
                "if-none-match"?: components["parameters"]["HeaderIfNoneMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
                version: components["parameters"]["PathVersion"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What it read as at that version */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Ledger-Position": components["headers"]["LedgerPosition2"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problems4002"];
            404: components["responses"]["Problems404VersionUnreadable"];
            default: components["responses"]["Problems2"];
        };
    };
    readPlanHistory: {
        parameters: {
            query?: {
                /** @description A goal, target, initiative …; the id of the plan itself for what is about the plan as a whole */
                subject?: components["parameters"]["QuerySubject"];
                type?: "PlanDrafted" | "PlanRetitled" | "PlanPeriodChanged" | "PlanApproved" | "PlanForwarded" | "PlanRevisionAdopted" | "PlanEndorsed" | "PlanCoverageChanged" | "PlanClosed" | "PlanWithdrawn" | "PlanSucceeded" | "FrameworkReferenced" | "PlanSentToConsultation" | "ConsultationResponseReceived" | "StatementMade" | "StatementReworded" | "StatementWithdrawn" | "GoalAdopted" | "GoalReworded" | "GoalMoved" | "GoalDeferred" | "GoalRetired" | "GoalReinstated" | "TargetGroupDefined" | "TargetGroupRedefined" | "TargetSet" | "TargetRevised" | "TargetWithdrawn" | "TargetPaused" | "TargetResumed" | "BaselineFixed" | "TargetAssessed" | "InitiativePlanned" | "InitiativeLaunched" | "InitiativeRefocused" | "InitiativeExtended" | "InitiativePaused" | "InitiativeResumed" | "InitiativeMainstreamed" | "InitiativeCompleted" | "InitiativeStopped" | "ProgressReported" | "CommitmentMade" | "CommitmentReworded" | "CommitmentKept" | "CommitmentDropped" | "BudgetLineAdopted" | "BudgetLineRevised" | "BudgetLineRemoved" | "SpendReported" | "InvestmentCaseAdopted" | "InvestmentCaseRevised" | "SavingReported" | "PartnershipAgreed" | "PartnershipChanged" | "PartnershipEnded" | "RatingRuleAdopted" | "RatingRuleRevised" | "RatingRuleDropped" | "FollowUpScheduled" | "FollowUpHeld" | "FollowUpCancelled" | "CorrectiveActionAgreed" | "CorrectiveActionRevised" | "CorrectiveActionDone" | "CorrectiveActionDropped" | "FigureCited" | "FigureCorrected" | "AnnexAttached" | "AnnexReplaced" | "AnnexRemoved" | "RecognitionGranted" | "NoteAdded" | "EventCorrected" | "EventAnnulled" | "EventErased";
                /** @description The id of the role that acted */
                actor?: components["parameters"]["QueryActor"];
                /** @description Effective on this day or later */
                from?: components["parameters"]["QueryFrom"];
                /** @description Effective on this day or earlier */
                to?: components["parameters"]["QueryTo"];
                /** @description What had been recorded by this moment. Not in the future */
                knownAt?: components["parameters"]["QueryKnownAt2"];
                limit?: components["parameters"]["QueryLimit"];
                cursor?: components["parameters"]["QueryCursor"];
            };
            header?: {
                /** @description ETags the caller has; 304 if one is current */
                "if-none-match"?: components["parameters"]["HeaderIfNoneMatch"];
                /** @description An HTTP date, taken as knownAt [RFC 7089] unless the address has knownAt or version */
                "accept-datetime"?: components["parameters"]["HeaderAcceptDatetime"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of history */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Ledger-Position": components["headers"]["LedgerPosition2"];
                    "Memento-Datetime": components["headers"]["MementoDatetime"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    Link: components["headers"]["Link"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanHistory"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problems400KnownAtInFuture"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problems5"];
        };
    };
    readPlanEvents: {
        parameters: {
            query?: {
                /** @description As written, or in today's schema versions */
                form?: components["parameters"]["QueryForm"];
                limit?: components["parameters"]["QueryLimit2"];
                cursor?: components["parameters"]["QueryCursor"];
            };
            header?: {
                /** @description ETags the caller has; 304 if one is current */
                "if-none-match"?: components["parameters"]["HeaderIfNoneMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of events */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Ledger-Position": components["headers"]["LedgerPosition2"];
                    Link: components["headers"]["Link2"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanEvents"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problems4002"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problems2"];
        };
    };
    comparePlanSlices: {
        parameters: {
            query: {
                /** @description A version (12), a day (2024-06-01) or an instant (2026-11-24T10:15:30.123Z) */
                from: components["parameters"]["QueryFrom2"];
                /** @description A version (12), a day (2024-06-01) or an instant (2026-11-24T10:15:30.123Z) */
                to: components["parameters"]["QueryTo2"];
                /** @description Another one of its kind, such as the successor or that of another municipality: `to` is then a point of that one */
                with?: components["parameters"]["QueryWith"];
                limit?: components["parameters"]["QueryLimit3"];
                cursor?: components["parameters"]["QueryCursor"];
            };
            header?: {
                /** @description ETags the caller has; 304 if one is current */
                "if-none-match"?: components["parameters"]["HeaderIfNoneMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The differences */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Ledger-Position": components["headers"]["LedgerPosition2"];
                    Link: components["headers"]["Link3"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanDifference"];
                    "application/json-patch+json": components["schemas"]["JsonPatch"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problems400KnownAtInFuture"];
            404: components["responses"]["Problems404"];
            default: components["responses"]["Problems2"];
        };
    };
    listIndicatorVersions: {
        parameters: {
            query?: {
                limit?: components["parameters"]["QueryLimit"];
                cursor?: components["parameters"]["QueryCursor"];
            };
            header?: {
                /** @description ETags the caller has; 304 if one is current */
                "if-none-match"?: components["parameters"]["HeaderIfNoneMatch"];
            };
            path: {
                indicator: components["parameters"]["PathIndicator"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of versions */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Ledger-Position": components["headers"]["LedgerPosition2"];
                    Link: components["headers"]["Link2"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndicatorVersionList"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problems4002"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problems2"];
        };
    };
    readIndicatorVersion: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETags the caller has; 304 if one is current */
                "if-none-match"?: components["parameters"]["HeaderIfNoneMatch"];
            };
            path: {
                indicator: components["parameters"]["PathIndicator"];
                version: components["parameters"]["PathVersion"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What it read as at that version */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Ledger-Position": components["headers"]["LedgerPosition2"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Indicator"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problems4002"];
            404: components["responses"]["Problems404VersionUnreadable"];
            default: components["responses"]["Problems2"];
        };
    };
    readIndicatorHistory: {
        parameters: {
            query?: {
                /** @description A goal, target, initiative …; the id of the plan itself for what is about the plan as a whole */
                subject?: components["parameters"]["QuerySubject"];
                type?: "IndicatorDefined" | "IndicatorRedefined" | "ObservationsPublished" | "ObservationsRestated" | "ObservationsRetracted" | "SourceProfileSet" | "SourceProfileDropped" | "IndicatorRetired" | "EventCorrected" | "EventAnnulled" | "EventErased";
                /** @description The id of the role that acted */
                actor?: components["parameters"]["QueryActor"];
                /** @description Effective on this day or later */
                from?: components["parameters"]["QueryFrom"];
                /** @description Effective on this day or earlier */
                to?: components["parameters"]["QueryTo"];
                /** @description What had been recorded by this moment. Not in the future */
                knownAt?: components["parameters"]["QueryKnownAt2"];
                limit?: components["parameters"]["QueryLimit"];
                cursor?: components["parameters"]["QueryCursor"];
            };
            header?: {
                /** @description ETags the caller has; 304 if one is current */
                "if-none-match"?: components["parameters"]["HeaderIfNoneMatch"];
                /** @description An HTTP date, taken as knownAt [RFC 7089] unless the address has knownAt or version */
                "accept-datetime"?: components["parameters"]["HeaderAcceptDatetime"];
            };
            path: {
                indicator: components["parameters"]["PathIndicator"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of history */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Ledger-Position": components["headers"]["LedgerPosition2"];
                    "Memento-Datetime": components["headers"]["MementoDatetime"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    Link: components["headers"]["Link"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndicatorHistory"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problems400KnownAtInFuture"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problems5"];
        };
    };
    readIndicatorEvents: {
        parameters: {
            query?: {
                /** @description As written, or in today's schema versions */
                form?: components["parameters"]["QueryForm"];
                limit?: components["parameters"]["QueryLimit2"];
                cursor?: components["parameters"]["QueryCursor"];
            };
            header?: {
                /** @description ETags the caller has; 304 if one is current */
                "if-none-match"?: components["parameters"]["HeaderIfNoneMatch"];
            };
            path: {
                indicator: components["parameters"]["PathIndicator"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of events */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Ledger-Position": components["headers"]["LedgerPosition2"];
                    Link: components["headers"]["Link2"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndicatorEvents"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problems4002"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problems2"];
        };
    };
    compareIndicatorSlices: {
        parameters: {
            query: {
                /** @description A version (12), a day (2024-06-01) or an instant (2026-11-24T10:15:30.123Z) */
                from: components["parameters"]["QueryFrom2"];
                /** @description A version (12), a day (2024-06-01) or an instant (2026-11-24T10:15:30.123Z) */
                to: components["parameters"]["QueryTo2"];
                /** @description Another one of its kind, such as the successor or that of another municipality: `to` is then a point of that one */
                with?: components["parameters"]["QueryWith"];
                limit?: components["parameters"]["QueryLimit3"];
                cursor?: components["parameters"]["QueryCursor"];
            };
            header?: {
                /** @description ETags the caller has; 304 if one is current */
                "if-none-match"?: components["parameters"]["HeaderIfNoneMatch"];
            };
            path: {
                indicator: components["parameters"]["PathIndicator"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The differences */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Ledger-Position": components["headers"]["LedgerPosition2"];
                    Link: components["headers"]["Link3"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndicatorDifference"];
                    "application/json-patch+json": components["schemas"]["JsonPatch"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problems400KnownAtInFuture"];
            404: components["responses"]["Problems404"];
            default: components["responses"]["Problems2"];
        };
    };
    listGroupVersions: {
        parameters: {
            query?: {
                limit?: components["parameters"]["QueryLimit"];
                cursor?: components["parameters"]["QueryCursor"];
            };
            header?: {
                /** @description ETags the caller has; 304 if one is current */
                "if-none-match"?: components["parameters"]["HeaderIfNoneMatch"];
            };
            path: {
                group: components["parameters"]["PathGroup"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of versions */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Ledger-Position": components["headers"]["LedgerPosition2"];
                    Link: components["headers"]["Link2"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupVersionList"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problems4002"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problems2"];
        };
    };
    readGroupVersion: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETags the caller has; 304 if one is current */
                "if-none-match"?: components["parameters"]["HeaderIfNoneMatch"];
            };
            path: {
                group: components["parameters"]["PathGroup"];
                version: components["parameters"]["PathVersion"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What it read as at that version */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Ledger-Position": components["headers"]["LedgerPosition2"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Group"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problems4002"];
            404: components["responses"]["Problems404VersionUnreadable"];
            default: components["responses"]["Problems2"];
        };
    };
    readGroupHistory: {
        parameters: {
            query?: {
                /** @description A goal, target, initiative …; the id of the plan itself for what is about the plan as a whole */
                subject?: components["parameters"]["QuerySubject"];
                type?: "GroupDefined" | "GroupMembersChanged" | "GroupRetired" | "EventCorrected" | "EventAnnulled" | "EventErased";
                /** @description The id of the role that acted */
                actor?: components["parameters"]["QueryActor"];
                /** @description Effective on this day or later */
                from?: components["parameters"]["QueryFrom"];
                /** @description Effective on this day or earlier */
                to?: components["parameters"]["QueryTo"];
                /** @description What had been recorded by this moment. Not in the future */
                knownAt?: components["parameters"]["QueryKnownAt2"];
                limit?: components["parameters"]["QueryLimit"];
                cursor?: components["parameters"]["QueryCursor"];
            };
            header?: {
                /** @description ETags the caller has; 304 if one is current */
                "if-none-match"?: components["parameters"]["HeaderIfNoneMatch"];
                /** @description An HTTP date, taken as knownAt [RFC 7089] unless the address has knownAt or version */
                "accept-datetime"?: components["parameters"]["HeaderAcceptDatetime"];
            };
            path: {
                group: components["parameters"]["PathGroup"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of history */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Ledger-Position": components["headers"]["LedgerPosition2"];
                    "Memento-Datetime": components["headers"]["MementoDatetime"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    Link: components["headers"]["Link"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupHistory"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problems400KnownAtInFuture"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problems5"];
        };
    };
    readGroupEvents: {
        parameters: {
            query?: {
                /** @description As written, or in today's schema versions */
                form?: components["parameters"]["QueryForm"];
                limit?: components["parameters"]["QueryLimit2"];
                cursor?: components["parameters"]["QueryCursor"];
            };
            header?: {
                /** @description ETags the caller has; 304 if one is current */
                "if-none-match"?: components["parameters"]["HeaderIfNoneMatch"];
            };
            path: {
                group: components["parameters"]["PathGroup"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of events */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Ledger-Position": components["headers"]["LedgerPosition2"];
                    Link: components["headers"]["Link2"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupEvents"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problems4002"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problems2"];
        };
    };
    compareGroupSlices: {
        parameters: {
            query: {
                /** @description A version (12), a day (2024-06-01) or an instant (2026-11-24T10:15:30.123Z) */
                from: components["parameters"]["QueryFrom2"];
                /** @description A version (12), a day (2024-06-01) or an instant (2026-11-24T10:15:30.123Z) */
                to: components["parameters"]["QueryTo2"];
                /** @description Another one of its kind, such as the successor or that of another municipality: `to` is then a point of that one */
                with?: components["parameters"]["QueryWith"];
                limit?: components["parameters"]["QueryLimit3"];
                cursor?: components["parameters"]["QueryCursor"];
            };
            header?: {
                /** @description ETags the caller has; 304 if one is current */
                "if-none-match"?: components["parameters"]["HeaderIfNoneMatch"];
            };
            path: {
                group: components["parameters"]["PathGroup"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The differences */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Ledger-Position": components["headers"]["LedgerPosition2"];
                    Link: components["headers"]["Link3"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupDifference"];
                    "application/json-patch+json": components["schemas"]["JsonPatch"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problems400KnownAtInFuture"];
            404: components["responses"]["Problems404"];
            default: components["responses"]["Problems2"];
        };
    };
    evaluatePlan: {
        parameters: {
            query?: {
                /** @description The day it is read for (virkningstid). Default: today; with knownAt or version, the day of that recording */
                asOf?: components["parameters"]["QueryAsOf"];
                /** @description What had been recorded by this moment (registreringstid). Not in the future */
                knownAt?: components["parameters"]["QueryKnownAt"];
                /** @description What the sources had published by this moment; absent: their latest */
                vintage?: components["parameters"]["QueryVintage"];
            };
            header?: {
                /** @description ETags the caller has; 304 if one is current */
                "if-none-match"?: components["parameters"]["HeaderIfNoneMatch"];
                /** @description An HTTP date, taken as knownAt [RFC 7089] unless the address has knownAt or version */
                "accept-datetime"?: components["parameters"]["HeaderAcceptDatetime"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The verdicts */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Ledger-Position": components["headers"]["LedgerPosition2"];
                    "Memento-Datetime": components["headers"]["MementoDatetime"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanEvaluation"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problems400KnownAtInFuture"];
            404: components["responses"]["Problems404"];
            default: components["responses"]["Problems2"];
        };
    };
    evaluateTarget: {
        parameters: {
            query?: {
                /** @description The day it is read for (virkningstid). Default: today; with knownAt or version, the day of that recording */
                asOf?: components["parameters"]["QueryAsOf"];
                /** @description What had been recorded by this moment (registreringstid). Not in the future */
                knownAt?: components["parameters"]["QueryKnownAt"];
                /** @description What the sources had published by this moment; absent: their latest */
                vintage?: components["parameters"]["QueryVintage"];
            };
            header?: {
                /** @description ETags the caller has; 304 if one is current */
                "if-none-match"?: components["parameters"]["HeaderIfNoneMatch"];
                /** @description An HTTP date, taken as knownAt [RFC 7089] unless the address has knownAt or version */
                "accept-datetime"?: components["parameters"]["HeaderAcceptDatetime"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
                target: components["parameters"]["PathTarget"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The verdict */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Ledger-Position": components["headers"]["LedgerPosition2"];
                    "Memento-Datetime": components["headers"]["MementoDatetime"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verdict"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problems400KnownAtInFuture"];
            404: components["responses"]["Problems404"];
            default: components["responses"]["Problems2"];
        };
    };
    readTargetSeries: {
        parameters: {
            query?: {
                /** @description The day it is read for (virkningstid). Default: today; with knownAt or version, the day of that recording */
                asOf?: components["parameters"]["QueryAsOf"];
                /** @description What had been recorded by this moment (registreringstid). Not in the future */
                knownAt?: components["parameters"]["QueryKnownAt"];
                /** @description What the sources had published by this moment; absent: their latest */
                vintage?: components["parameters"]["QueryVintage"];
            };
            header?: {
                /** @description ETags the caller has; 304 if one is current */
                "if-none-match"?: components["parameters"]["HeaderIfNoneMatch"];
                /** @description An HTTP date, taken as knownAt [RFC 7089] unless the address has knownAt or version */
                "accept-datetime"?: components["parameters"]["HeaderAcceptDatetime"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
                target: components["parameters"]["PathTarget"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The series */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Ledger-Position": components["headers"]["LedgerPosition2"];
                    "Memento-Datetime": components["headers"]["MementoDatetime"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TargetSeries"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problems400KnownAtInFuture"];
            404: components["responses"]["Problems404"];
            default: components["responses"]["Problems2"];
        };
    };
    tryTarget: {
        parameters: {
            query?: {
                /** @description The day it is read for (virkningstid). Default: today; with knownAt or version, the day of that recording */
                asOf?: components["parameters"]["QueryAsOf"];
                /** @description What had been recorded by this moment (registreringstid). Not in the future */
                knownAt?: components["parameters"]["QueryKnownAt"];
                /** @description What the sources had published by this moment; absent: their latest */
                vintage?: components["parameters"]["QueryVintage"];
            };
            header?: never;
            path: {
                plan: components["parameters"]["PathPlan"];
                target: components["parameters"]["PathTarget"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TargetTrial"];
            };
        };
        responses: {
            200: components["responses"]["Verdict200"];
            400: components["responses"]["Problems4003"];
            404: components["responses"]["Problems404"];
            422: components["responses"]["ValueNotAllowed"];
            default: components["responses"]["Problems3"];
        };
    };
    tryProposal: {
        parameters: {
            query?: {
                /** @description The day it is read for (virkningstid). Default: today; with knownAt or version, the day of that recording */
                asOf?: components["parameters"]["QueryAsOf"];
                /** @description What had been recorded by this moment (registreringstid). Not in the future */
                knownAt?: components["parameters"]["QueryKnownAt"];
                /** @description What the sources had published by this moment; absent: their latest */
                vintage?: components["parameters"]["QueryVintage"];
            };
            header?: never;
            path: {
                plan: components["parameters"]["PathPlan"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TargetProposal"];
            };
        };
        responses: {
            200: components["responses"]["Verdict200"];
            400: components["responses"]["Problems4003"];
            404: components["responses"]["Problems404"];
            422: components["responses"]["ValueNotAllowed"];
            default: components["responses"]["Problems3"];
        };
    };
    ratePlan: {
        parameters: {
            query?: {
                /** @description The day it is read for (virkningstid). Default: today; with knownAt or version, the day of that recording */
                asOf?: components["parameters"]["QueryAsOf"];
                /** @description What had been recorded by this moment (registreringstid). Not in the future */
                knownAt?: components["parameters"]["QueryKnownAt"];
                /** @description What the sources had published by this moment; absent: their latest */
                vintage?: components["parameters"]["QueryVintage"];
            };
            header?: {
                /** @description ETags the caller has; 304 if one is current */
                "if-none-match"?: components["parameters"]["HeaderIfNoneMatch"];
                /** @description An HTTP date, taken as knownAt [RFC 7089] unless the address has knownAt or version */
                "accept-datetime"?: components["parameters"]["HeaderAcceptDatetime"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The ratings */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Ledger-Position": components["headers"]["LedgerPosition2"];
                    "Memento-Datetime": components["headers"]["MementoDatetime"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanRatings"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problems400KnownAtInFuture"];
            404: components["responses"]["Problems404"];
            default: components["responses"]["Problems2"];
        };
    };
    tryRatingRule: {
        parameters: {
            query?: {
                /** @description The day it is read for (virkningstid). Default: today; with knownAt or version, the day of that recording */
                asOf?: components["parameters"]["QueryAsOf"];
                /** @description What had been recorded by this moment (registreringstid). Not in the future */
                knownAt?: components["parameters"]["QueryKnownAt"];
                /** @description What the sources had published by this moment; absent: their latest */
                vintage?: components["parameters"]["QueryVintage"];
            };
            header?: never;
            path: {
                plan: components["parameters"]["PathPlan"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RatingRuleTrial"];
            };
        };
        responses: {
            /** @description The ratings */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Ledger-Position": components["headers"]["LedgerPosition3"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanRatings"];
                };
            };
            400: components["responses"]["Problems4003"];
            404: components["responses"]["Problems404"];
            default: components["responses"]["Problems3"];
        };
    };
    explainRatings: {
        parameters: {
            query: {
                /** @description The earlier day (asOf) */
                from: components["parameters"]["QueryFrom3"];
                /** @description The later day (asOf) */
                to: components["parameters"]["QueryTo3"];
                fromKnownAt?: components["parameters"]["QueryFromKnownAt"];
                toKnownAt?: components["parameters"]["QueryToKnownAt"];
            };
            header?: {
                /** @description ETags the caller has; 304 if one is current */
                "if-none-match"?: components["parameters"]["HeaderIfNoneMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What moved */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Ledger-Position": components["headers"]["LedgerPosition2"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovedRatings"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problems400KnownAtInFuture"];
            404: components["responses"]["Problems404"];
            default: components["responses"]["Problems2"];
        };
    };
    explainTarget: {
        parameters: {
            query: {
                /** @description The earlier day (asOf) */
                from: components["parameters"]["QueryFrom3"];
                /** @description The later day (asOf) */
                to: components["parameters"]["QueryTo3"];
                fromKnownAt?: components["parameters"]["QueryFromKnownAt"];
                toKnownAt?: components["parameters"]["QueryToKnownAt"];
                fromVintage?: components["schemas"]["Instant"];
                toVintage?: components["schemas"]["Instant"];
            };
            header?: {
                /** @description ETags the caller has; 304 if one is current */
                "if-none-match"?: components["parameters"]["HeaderIfNoneMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
                target: components["parameters"]["PathTarget"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What moved */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Ledger-Position": components["headers"]["LedgerPosition2"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Explanation"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problems400KnownAtInFuture"];
            404: components["responses"]["Problems404"];
            default: components["responses"]["Problems2"];
        };
    };
    readScorecard: {
        parameters: {
            query?: {
                /** @description Codes, separated by commas */
                municipality?: string;
                year?: components["parameters"]["QueryYear"];
                /** @description Level of one of the target's goals, such as ministerial */
                level?: string;
                theme?: string;
                /** @description Statuses, separated by commas */
                status?: string;
                limit?: number;
                cursor?: components["parameters"]["QueryCursor"];
            };
            header?: {
                /** @description ETags the caller has; 304 if one is current */
                "if-none-match"?: components["parameters"]["HeaderIfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The scorecard */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Ledger-Position": components["headers"]["LedgerPosition2"];
                    Link: components["headers"]["Link3"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Scorecard"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problems4002"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problems2"];
        };
    };
    readFollowUpPack: {
        parameters: {
            query?: {
                /** @description The day it is read for (virkningstid). Default: today; with knownAt or version, the day of that recording */
                asOf?: components["parameters"]["QueryAsOf"];
                /** @description What had been recorded by this moment (registreringstid). Not in the future */
                knownAt?: components["parameters"]["QueryKnownAt"];
                /** @description What the sources had published by this moment; absent: their latest */
                vintage?: components["parameters"]["QueryVintage"];
            };
            header?: {
                /** @description ETags the caller has; 304 if one is current */
                "if-none-match"?: components["parameters"]["HeaderIfNoneMatch"];
                /** @description An HTTP date, taken as knownAt [RFC 7089] unless the address has knownAt or version */
                "accept-datetime"?: components["parameters"]["HeaderAcceptDatetime"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
                followUp: components["parameters"]["PathFollowUp"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The pack */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Ledger-Position": components["headers"]["LedgerPosition2"];
                    "Memento-Datetime": components["headers"]["MementoDatetime"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    Link: components["headers"]["Link"];
                    "Content-Language"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpPack"];
                    "text/markdown": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problems400KnownAtInFuture"];
            404: components["responses"]["Problems404"];
            default: components["responses"]["Problems2"];
        };
    };
    retitlePlan: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "title": "Beskæftigelsesplan 2024: flere i arbejde"
                 *       },
                 *       "effectiveOn": "2023-09-10"
                 *     }
                 */
                "application/json": components["schemas"]["RetitlePlan"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    changePlanPeriod: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "period": "2024/2025"
                 *       },
                 *       "effectiveOn": "2023-09-10"
                 *     }
                 */
                "application/json": components["schemas"]["ChangePlanPeriod"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    referenceFramework: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "framework": "018d5a2c-7b40-7c1e-9d20-3f5e6a000002",
                 *         "kind": "law",
                 *         "title": "Lov om organisering af beskæftigelsesindsatsen"
                 *       },
                 *       "effectiveOn": "2023-10-01"
                 *     }
                 */
                "application/json": components["schemas"]["ReferenceFramework"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    sendPlanToConsultation: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "consultation": "018d5a2c-7b40-7c1e-9d20-3f5e6a000003",
                 *         "parties": [
                 *           "Handicaprådet",
                 *           "FH Sønderjylland"
                 *         ],
                 *         "sentOn": "2023-10-06",
                 *         "deadline": "2023-10-27"
                 *       },
                 *       "effectiveOn": "2023-10-06"
                 *     }
                 */
                "application/json": components["schemas"]["SendPlanToConsultation"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    receiveConsultationResponse: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
                consultation: components["schemas"]["Uuid"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "party": "Handicaprådet",
                 *         "receivedOn": "2023-10-25",
                 *         "summary": "Rådet støtter målene"
                 *       },
                 *       "effectiveOn": "2023-10-25"
                 *     }
                 */
                "application/json": components["schemas"]["ReceiveConsultationResponse"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    approvePlan: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "note": "Enstemmigt vedtaget"
                 *       },
                 *       "effectiveOn": "2023-12-14",
                 *       "decision": {
                 *         "body": "Kommunalbestyrelsen",
                 *         "takenOn": "2023-12-14",
                 *         "reference": "Punkt 12"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ApprovePlan"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    forwardPlan: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "to": "RAR Sydjylland",
                 *         "kind": "rar",
                 *         "forwardedOn": "2024-01"
                 *       },
                 *       "effectiveOn": "2024-01-10"
                 *     }
                 */
                "application/json": components["schemas"]["ForwardPlan"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    endorsePlan: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "note": "Planen dækker to kommuner"
                 *       },
                 *       "effectiveOn": "2023-12-20",
                 *       "decision": {
                 *         "body": "Byrådet i Aabenraa",
                 *         "takenOn": "2023-12-20"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EndorsePlan"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    changePlanCoverage: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "alsoCovers": [
                 *           "580"
                 *         ],
                 *         "unit": "Jobcenter Tønder"
                 *       },
                 *       "effectiveOn": "2023-11-01"
                 *     }
                 */
                "application/json": components["schemas"]["ChangePlanCoverage"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    adoptPlanRevision: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "title": "Revideret beskæftigelsesplan",
                 *         "summary": "Målet for ledige følger den nye fremskrivning"
                 *       },
                 *       "effectiveOn": "2024-09-25",
                 *       "decision": {
                 *         "body": "Arbejdsmarkedsudvalget",
                 *         "takenOn": "2024-09-25"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["AdoptPlanRevision"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    closePlan: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "summary": "Målet for ledige er nået"
                 *       },
                 *       "effectiveOn": "2025-12-31",
                 *       "decision": {
                 *         "body": "Kommunalbestyrelsen",
                 *         "takenOn": "2025-12-11"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ClosePlan"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    withdrawPlan: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "effectiveOn": "2023-11-01",
                 *       "reason": "Afløst af en fælles plan"
                 *     }
                 */
                "application/json": components["schemas"]["WithdrawPlan"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    succeedPlan: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "by": {
                 *           "title": "Beskæftigelsesplan 2026"
                 *         }
                 *       },
                 *       "effectiveOn": "2026-01-01",
                 *       "decision": {
                 *         "body": "Kommunalbestyrelsen",
                 *         "takenOn": "2025-12-11"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["SucceedPlan"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    makeStatement: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "statement": "018d5a2c-7b40-7c1e-9d20-3f5e6a000004",
                 *         "kind": "vision",
                 *         "text": "Alle har noget at bidrage med"
                 *       },
                 *       "source": {
                 *         "document": "Beskæftigelsesplan 2024",
                 *         "locator": "s. 10"
                 *       },
                 *       "effectiveOn": "2023-10-01"
                 *     }
                 */
                "application/json": components["schemas"]["MakeStatement"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    rewordStatement: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
                statement: components["parameters"]["PathStatement"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "text": "Vi begynder med det, borgeren kan"
                 *       },
                 *       "effectiveOn": "2023-10-20"
                 *     }
                 */
                "application/json": components["schemas"]["RewordStatement"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    withdrawStatement: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
                statement: components["parameters"]["PathStatement"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "effectiveOn": "2024-10-08",
                 *       "reason": "Står nu i integrationspolitikken"
                 *     }
                 */
                "application/json": components["schemas"]["WithdrawStatement"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    adoptGoal: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "goal": "018d5a2c-7b40-7c1e-9d20-3f5e6a000006",
                 *         "code": "g1",
                 *         "title": "Flere ledige får nye kompetencer",
                 *         "level": "strategic",
                 *         "targetGroups": [
                 *           "018d5a2c-7b40-7c1e-9d20-3f5e6a000005"
                 *         ]
                 *       },
                 *       "source": {
                 *         "document": "Beskæftigelsesplan 2024",
                 *         "locator": "s. 10"
                 *       },
                 *       "effectiveOn": "2023-10-01"
                 *     }
                 */
                "application/json": components["schemas"]["AdoptGoal"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    rewordGoal: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
                goal: components["parameters"]["PathGoal"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "title": "Flere ledige bliver faglærte"
                 *       },
                 *       "effectiveOn": "2023-10-20"
                 *     }
                 */
                "application/json": components["schemas"]["RewordGoal"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    moveGoal: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
                goal: components["parameters"]["PathGoal"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "parent": "018d5a2c-7b40-7c1e-9d20-3f5e6a000006"
                 *       },
                 *       "effectiveOn": "2023-10-20"
                 *     }
                 */
                "application/json": components["schemas"]["MoveGoal"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    deferGoal: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
                goal: components["parameters"]["PathGoal"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "awaits": "ministeriets indikator for voksenlærlinge"
                 *       },
                 *       "effectiveOn": "2023-10-21"
                 *     }
                 */
                "application/json": components["schemas"]["DeferGoal"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    retireGoal: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
                goal: components["parameters"]["PathGoal"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "effectiveOn": "2023-10-22"
                 *     }
                 */
                "application/json": components["schemas"]["RetireGoal"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    reinstateGoal: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
                goal: components["parameters"]["PathGoal"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "effectiveOn": "2023-10-23"
                 *     }
                 */
                "application/json": components["schemas"]["ReinstateGoal"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    defineTargetGroup: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "targetGroup": "018d5a2c-7b40-7c1e-9d20-3f5e6a000005",
                 *         "name": "Unge på uddannelseshjælp",
                 *         "ages": {
                 *           "from": 18,
                 *           "to": 29
                 *         }
                 *       },
                 *       "effectiveOn": "2023-10-01"
                 *     }
                 */
                "application/json": components["schemas"]["DefineTargetGroup"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    redefineTargetGroup: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
                targetGroup: components["schemas"]["Uuid"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "name": "Unge under 30 år",
                 *         "benefits": [
                 *           "Uddannelseshjælp",
                 *           "Kontanthjælp"
                 *         ]
                 *       },
                 *       "effectiveOn": "2023-10-20"
                 *     }
                 */
                "application/json": components["schemas"]["RedefineTargetGroup"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    setTarget: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetTarget"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    reviseTarget: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
                target: components["parameters"]["PathTarget"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "wording": "Højst 225 fuldtidsledige ved udgangen af 2024",
                 *         "condition": {
                 *           "kind": "level",
                 *           "indicator": "018d5a2c-7b40-7c1e-9d20-3f5e6a000009",
                 *           "comparison": "at-most",
                 *           "value": 225
                 *         }
                 *       },
                 *       "effectiveOn": "2024-09-25",
                 *       "decision": {
                 *         "body": "Arbejdsmarkedsudvalget",
                 *         "takenOn": "2024-09-25"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ReviseTarget"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    withdrawTarget: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
                target: components["parameters"]["PathTarget"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "effectiveOn": "2024-10-08",
                 *       "decision": {
                 *         "body": "Arbejdsmarkedsudvalget",
                 *         "takenOn": "2024-10-08"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["WithdrawTarget"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    pauseTarget: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
                target: components["parameters"]["PathTarget"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "effectiveOn": "2024-03-01",
                 *       "reason": "Panelerne er udsat"
                 *     }
                 */
                "application/json": components["schemas"]["PauseTarget"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    resumeTarget: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
                target: components["parameters"]["PathTarget"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "effectiveOn": "2024-05-01",
                 *       "reason": "Panelerne er i gang"
                 *     }
                 */
                "application/json": components["schemas"]["ResumeTarget"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    fixBaseline: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
                target: components["parameters"]["PathTarget"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "baseline": {
                 *           "kind": "value",
                 *           "value": 242,
                 *           "period": "2023-07"
                 *         }
                 *       },
                 *       "effectiveOn": "2023-10-20"
                 *     }
                 */
                "application/json": components["schemas"]["FixBaseline"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    assessTarget: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
                target: components["parameters"]["PathTarget"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "assessment": "partly-met",
                 *         "comment": "Et af to paneler er holdt"
                 *       },
                 *       "effectiveOn": "2024-08-28",
                 *       "decision": {
                 *         "body": "Arbejdsmarkedsudvalget",
                 *         "takenOn": "2024-08-28"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["AssessTarget"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    planInitiative: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "initiative": "018d5a2c-7b40-7c1e-9d20-3f5e6a00000b",
                 *         "code": "in1",
                 *         "title": "Unge på vej i uddannelse",
                 *         "goals": [
                 *           "018d5a2c-7b40-7c1e-9d20-3f5e6a000006"
                 *         ],
                 *         "unit": "Ungeteamet"
                 *       },
                 *       "effectiveOn": "2023-10-01"
                 *     }
                 */
                "application/json": components["schemas"]["PlanInitiative"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    launchInitiative: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
                initiative: components["parameters"]["PathInitiative"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "effectiveOn": "2024-01-15",
                 *       "reason": "Holdet er fyldt"
                 *     }
                 */
                "application/json": components["schemas"]["LaunchInitiative"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    refocusInitiative: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
                initiative: components["parameters"]["PathInitiative"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "title": "Unge på vej i job og uddannelse"
                 *       },
                 *       "effectiveOn": "2024-02-12",
                 *       "decision": {
                 *         "body": "Arbejdsmarkedsudvalget",
                 *         "takenOn": "2024-02-12"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["RefocusInitiative"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    extendInitiative: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
                initiative: components["parameters"]["PathInitiative"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "period": "2024/2026"
                 *       },
                 *       "effectiveOn": "2024-02-12",
                 *       "decision": {
                 *         "body": "Arbejdsmarkedsudvalget",
                 *         "takenOn": "2024-02-12"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ExtendInitiative"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    pauseInitiative: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
                initiative: components["parameters"]["PathInitiative"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "effectiveOn": "2024-03-01",
                 *       "reason": "Sygdom i teamet"
                 *     }
                 */
                "application/json": components["schemas"]["PauseInitiative"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    resumeInitiative: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
                initiative: components["parameters"]["PathInitiative"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "effectiveOn": "2024-04-01",
                 *       "reason": "Teamet er fuldtalligt"
                 *     }
                 */
                "application/json": components["schemas"]["ResumeInitiative"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    mainstreamInitiative: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
                initiative: components["parameters"]["PathInitiative"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "outcome": "Mentorordningen er en fast del af arbejdet"
                 *       },
                 *       "effectiveOn": "2024-12-01",
                 *       "reason": "Puljen er slut"
                 *     }
                 */
                "application/json": components["schemas"]["MainstreamInitiative"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    completeInitiative: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
                initiative: components["parameters"]["PathInitiative"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "outcome": "38 er begyndt på en uddannelse"
                 *       },
                 *       "effectiveOn": "2024-12-01",
                 *       "reason": "Forløbet er slut"
                 *     }
                 */
                "application/json": components["schemas"]["CompleteInitiative"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    stopInitiative: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
                initiative: components["parameters"]["PathInitiative"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "outcome": "For få søgte"
                 *       },
                 *       "effectiveOn": "2024-05-01",
                 *       "reason": "For få søgte"
                 *     }
                 */
                "application/json": components["schemas"]["StopInitiative"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    reportProgress: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
                initiative: components["parameters"]["PathInitiative"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "period": "2024-Q1",
                 *         "text": "Ni unge er i forløb"
                 *       },
                 *       "effectiveOn": "2024-04-05"
                 *     }
                 */
                "application/json": components["schemas"]["ReportProgress"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    makeCommitment: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "commitment": "018d5a2c-7b40-7c1e-9d20-3f5e6a00000e",
                 *         "text": "Alle unge i forløbet får en fast mentor",
                 *         "initiative": "018d5a2c-7b40-7c1e-9d20-3f5e6a00000b"
                 *       },
                 *       "effectiveOn": "2023-10-01"
                 *     }
                 */
                "application/json": components["schemas"]["MakeCommitment"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    rewordCommitment: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
                commitment: components["parameters"]["PathCommitment"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "text": "Alle unge får en fast mentor inden for en uge"
                 *       },
                 *       "effectiveOn": "2024-02-12",
                 *       "reason": "Tydeliggjort"
                 *     }
                 */
                "application/json": components["schemas"]["RewordCommitment"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    keepCommitment: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
                commitment: components["parameters"]["PathCommitment"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "note": "Alle 23 har fået en mentor"
                 *       },
                 *       "effectiveOn": "2024-06-01"
                 *     }
                 */
                "application/json": components["schemas"]["KeepCommitment"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    dropCommitment: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
                commitment: components["parameters"]["PathCommitment"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "note": "Opgaven er overtaget af FGU Syd"
                 *       },
                 *       "effectiveOn": "2024-06-01",
                 *       "reason": "Ny arbejdsdeling"
                 *     }
                 */
                "application/json": components["schemas"]["DropCommitment"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    adoptBudgetLine: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "budgetLine": "018d5a2c-7b40-7c1e-9d20-3f5e6a000010",
                 *         "label": "Aktiv indsats",
                 *         "role": "line",
                 *         "period": "2024",
                 *         "amount": "12450000",
                 *         "basis": "net"
                 *       },
                 *       "source": {
                 *         "document": "Beskæftigelsesplan 2024",
                 *         "locator": "s. 10"
                 *       },
                 *       "effectiveOn": "2023-10-01"
                 *     }
                 */
                "application/json": components["schemas"]["AdoptBudgetLine"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    reviseBudgetLine: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
                budgetLine: components["parameters"]["PathBudgetLine"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "amount": "12700000"
                 *       },
                 *       "effectiveOn": "2024-09-25",
                 *       "decision": {
                 *         "body": "Arbejdsmarkedsudvalget",
                 *         "takenOn": "2024-09-25"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ReviseBudgetLine"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    removeBudgetLine: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
                budgetLine: components["parameters"]["PathBudgetLine"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "effectiveOn": "2024-10-08",
                 *       "decision": {
                 *         "body": "Arbejdsmarkedsudvalget",
                 *         "takenOn": "2024-10-08"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["RemoveBudgetLine"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    reportSpend: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
                budgetLine: components["parameters"]["PathBudgetLine"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "period": "2024-Q1",
                 *         "amount": "2958400.50"
                 *       },
                 *       "effectiveOn": "2024-04-15"
                 *     }
                 */
                "application/json": components["schemas"]["ReportSpend"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    adoptInvestmentCase: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "investmentCase": "018d5a2c-7b40-7c1e-9d20-3f5e6a000011",
                 *         "title": "Flere i fleksjob",
                 *         "period": "2024/2026",
                 *         "cost": "1352000",
                 *         "expectedSaving": "3241000"
                 *       },
                 *       "effectiveOn": "2023-10-01"
                 *     }
                 */
                "application/json": components["schemas"]["AdoptInvestmentCase"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    reviseInvestmentCase: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
                investmentCase: components["parameters"]["PathInvestmentCase"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "cost": "1400000"
                 *       },
                 *       "effectiveOn": "2024-09-25",
                 *       "decision": {
                 *         "body": "Arbejdsmarkedsudvalget",
                 *         "takenOn": "2024-09-25"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ReviseInvestmentCase"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    reportSaving: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
                investmentCase: components["parameters"]["PathInvestmentCase"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "period": "2024-H1",
                 *         "amount": "410000"
                 *       },
                 *       "effectiveOn": "2024-07-15"
                 *     }
                 */
                "application/json": components["schemas"]["ReportSaving"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    agreePartnership: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "partnership": "018d5a2c-7b40-7c1e-9d20-3f5e6a000012",
                 *         "title": "JobSønderjylland",
                 *         "parties": [
                 *           {
                 *             "name": "3F Tønder",
                 *             "kind": "union"
                 *           }
                 *         ]
                 *       },
                 *       "effectiveOn": "2023-10-01"
                 *     }
                 */
                "application/json": components["schemas"]["AgreePartnership"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    changePartnership: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
                partnership: components["parameters"]["PathPartnership"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "period": "2019-07-01/.."
                 *       },
                 *       "effectiveOn": "2024-02-12",
                 *       "reason": "Forlænget"
                 *     }
                 */
                "application/json": components["schemas"]["ChangePartnership"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    endPartnership: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
                partnership: components["parameters"]["PathPartnership"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "effectiveOn": "2024-12-01",
                 *       "reason": "Aftalen er udløbet"
                 *     }
                 */
                "application/json": components["schemas"]["EndPartnership"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    adoptRatingRule: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdoptRatingRule"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    reviseRatingRule: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
                ratingRule: components["parameters"]["PathRatingRule"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "title": "Trafiklys 2024"
                 *       },
                 *       "effectiveOn": "2024-02-12",
                 *       "reason": "Nyt navn"
                 *     }
                 */
                "application/json": components["schemas"]["ReviseRatingRule"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    dropRatingRule: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
                ratingRule: components["parameters"]["PathRatingRule"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "effectiveOn": "2024-12-01",
                 *       "reason": "Afløst af en ny"
                 *     }
                 */
                "application/json": components["schemas"]["DropRatingRule"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    scheduleFollowUp: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "followUp": "018d5a2c-7b40-7c1e-9d20-3f5e6a000014",
                 *         "forum": "Arbejdsmarkedsudvalget",
                 *         "on": "2024-08"
                 *       },
                 *       "effectiveOn": "2023-10-01"
                 *     }
                 */
                "application/json": components["schemas"]["ScheduleFollowUp"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    holdFollowUp: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
                followUp: components["parameters"]["PathFollowUp"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "heldOn": "2024-08-28",
                 *         "summary": "Taget til efterretning",
                 *         "conclusions": [
                 *           {
                 *             "target": "018d5a2c-7b40-7c1e-9d20-3f5e6a000008",
                 *             "conclusion": "Følges igen i november"
                 *           }
                 *         ]
                 *       },
                 *       "effectiveOn": "2024-08-28",
                 *       "decision": {
                 *         "body": "Arbejdsmarkedsudvalget",
                 *         "takenOn": "2024-08-28"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["HoldFollowUp"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    cancelFollowUp: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
                followUp: components["parameters"]["PathFollowUp"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "effectiveOn": "2024-10-08",
                 *       "reason": "Slået sammen med budgetmødet"
                 *     }
                 */
                "application/json": components["schemas"]["CancelFollowUp"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    agreeCorrectiveAction: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "correctiveAction": "018d5a2c-7b40-7c1e-9d20-3f5e6a000019",
                 *         "target": "018d5a2c-7b40-7c1e-9d20-3f5e6a000008",
                 *         "cause": "Mentorerne mangler",
                 *         "text": "To mentorer ansættes",
                 *         "owner": "Jobcentret",
                 *         "dueOn": "2024-12"
                 *       },
                 *       "effectiveOn": "2024-08-28",
                 *       "reason": "Målet nås ikke"
                 *     }
                 */
                "application/json": components["schemas"]["AgreeCorrectiveAction"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    reviseCorrectiveAction: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
                correctiveAction: components["parameters"]["PathCorrectiveAction"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "dueOn": "2024-11"
                 *       },
                 *       "effectiveOn": "2024-09-25",
                 *       "reason": "Fremrykket"
                 *     }
                 */
                "application/json": components["schemas"]["ReviseCorrectiveAction"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    completeCorrectiveAction: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
                correctiveAction: components["parameters"]["PathCorrectiveAction"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "doneOn": "2024-10",
                 *         "note": "To er ansat"
                 *       },
                 *       "effectiveOn": "2024-10-15"
                 *     }
                 */
                "application/json": components["schemas"]["CompleteCorrectiveAction"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    dropCorrectiveAction: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
                correctiveAction: components["parameters"]["PathCorrectiveAction"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "note": "Puljen er brugt"
                 *       },
                 *       "effectiveOn": "2024-10-15",
                 *       "reason": "Puljen er brugt"
                 *     }
                 */
                "application/json": components["schemas"]["DropCorrectiveAction"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    citeFigure: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "figure": "018d5a2c-7b40-7c1e-9d20-3f5e6a000016",
                 *         "label": "Ledige i juli",
                 *         "area": {
                 *           "kind": "municipality",
                 *           "code": "550"
                 *         },
                 *         "period": "2023-07",
                 *         "value": 242
                 *       },
                 *       "source": {
                 *         "document": "Beskæftigelsesplan 2024",
                 *         "locator": "s. 10"
                 *       },
                 *       "effectiveOn": "2023-10-01"
                 *     }
                 */
                "application/json": components["schemas"]["CiteFigure"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    correctFigure: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
                figure: components["schemas"]["Uuid"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "value": 240,
                 *         "note": "Tabellen er brugt"
                 *       },
                 *       "effectiveOn": "2024-02-01",
                 *       "reason": "Tabellen er brugt"
                 *     }
                 */
                "application/json": components["schemas"]["CorrectFigure"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    attachAnnex: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "annex": "018d5a2c-7b40-7c1e-9d20-3f5e6a000017",
                 *         "title": "Rådgivning om repatriering",
                 *         "basis": "repatriation",
                 *         "text": "Borgere vejledes om repatriering"
                 *       },
                 *       "effectiveOn": "2023-10-01"
                 *     }
                 */
                "application/json": components["schemas"]["AttachAnnex"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    replaceAnnex: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
                annex: components["parameters"]["PathAnnex"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "title": "Rådgivning om repatriering, revideret",
                 *         "text": "Vejledningen gives ved første samtale"
                 *       },
                 *       "effectiveOn": "2024-02-12",
                 *       "reason": "Ny praksis"
                 *     }
                 */
                "application/json": components["schemas"]["ReplaceAnnex"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    removeAnnex: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
                annex: components["parameters"]["PathAnnex"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "effectiveOn": "2024-10-08",
                 *       "reason": "Teksten står nu i planen"
                 *     }
                 */
                "application/json": components["schemas"]["RemoveAnnex"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    grantRecognition: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "recognition": "018d5a2c-7b40-7c1e-9d20-3f5e6a00001b",
                 *         "title": "Den Sociale Virksomhedspris",
                 *         "giver": "Arbejdsmarkedsudvalget",
                 *         "recipient": "En lokal produktionsvirksomhed"
                 *       },
                 *       "effectiveOn": "2024-05-01"
                 *     }
                 */
                "application/json": components["schemas"]["GrantRecognition"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    addNote: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "note": "018d5a2c-7b40-7c1e-9d20-3f5e6a000018",
                 *         "kind": "conflict",
                 *         "text": "Teksten siger 242, tabellen 240",
                 *         "subjects": [
                 *           {
                 *             "kind": "figure",
                 *             "id": "018d5a2c-7b40-7c1e-9d20-3f5e6a000016"
                 *           }
                 *         ]
                 *       },
                 *       "effectiveOn": "2023-10-01"
                 *     }
                 */
                "application/json": components["schemas"]["AddNote"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    correctEvent: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "event": "018d5a2c-7b40-7c1e-9d20-3f5e6a00001c",
                 *         "data": {
                 *           "note": "018d5a2c-7b40-7c1e-9d20-3f5e6a000018",
                 *           "kind": "conflict",
                 *           "text": "Teksten siger 242, tabellen 241",
                 *           "subjects": [
                 *             {
                 *               "kind": "figure",
                 *               "id": "018d5a2c-7b40-7c1e-9d20-3f5e6a000016"
                 *             }
                 *           ]
                 *         }
                 *       },
                 *       "reason": "Tabellen siger 241"
                 *     }
                 */
                "application/json": components["schemas"]["CorrectEvent"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    annulEvent: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "event": "018d5a2c-7b40-7c1e-9d20-3f5e6a00001c"
                 *       },
                 *       "reason": "Registreret ved en fejl"
                 *     }
                 */
                "application/json": components["schemas"]["AnnulEvent"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    eraseEvent: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "event": "018d5a2c-7b40-7c1e-9d20-3f5e6a00001c",
                 *         "legalBasis": "Databeskyttelsesforordningens artikel 17"
                 *       },
                 *       "decision": {
                 *         "body": "Økonomiudvalget",
                 *         "takenOn": "2026-11-24"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EraseEvent"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    decidePlanCommands: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                plan: components["parameters"]["PathPlan"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanCommands"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    indicatorRedefineIndicator: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                indicator: components["parameters"]["PathIndicator"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "name": "Fuldtidsledige i alt",
                 *         "decimals": 1
                 *       },
                 *       "effectiveOn": "2023-06-01"
                 *     }
                 */
                "application/json": components["schemas"]["IndicatorRedefineIndicator"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    indicatorPublishObservations: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                indicator: components["parameters"]["PathIndicator"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "source": "Jobindsats",
                 *         "vintage": "2024-08-22T06:00:00.000Z",
                 *         "observations": [
                 *           {
                 *             "area": {
                 *               "kind": "municipality",
                 *               "code": "550"
                 *             },
                 *             "period": "2024-07",
                 *             "value": 228.4,
                 *             "status": "provisional"
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["IndicatorPublishObservations"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    indicatorRestateObservations: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                indicator: components["parameters"]["PathIndicator"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "source": "Jobindsats",
                 *         "vintage": "2024-09-19T06:00:00.000Z",
                 *         "observations": [
                 *           {
                 *             "area": {
                 *               "kind": "municipality",
                 *               "code": "550"
                 *             },
                 *             "period": "2024-07",
                 *             "value": 231,
                 *             "status": "final"
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["IndicatorRestateObservations"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    indicatorRetractObservations: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                indicator: components["parameters"]["PathIndicator"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "source": "Jobindsats",
                 *         "vintage": "2024-09-26T06:00:00.000Z",
                 *         "observations": [
                 *           {
                 *             "area": {
                 *               "kind": "municipality",
                 *               "code": "550"
                 *             },
                 *             "period": "2024-07"
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["IndicatorRetractObservations"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    indicatorSetSourceProfile: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                indicator: components["parameters"]["PathIndicator"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "source": "Jobindsats",
                 *         "area": "Kommune",
                 *         "period": "Måned",
                 *         "value": "Antal",
                 *         "delimiter": ";",
                 *         "decimal": ","
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["IndicatorSetSourceProfile"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    indicatorDropSourceProfile: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                indicator: components["parameters"]["PathIndicator"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "source": "Jobindsats"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["IndicatorDropSourceProfile"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    indicatorRetireIndicator: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                indicator: components["parameters"]["PathIndicator"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "effectiveOn": "2026-01-01",
                 *       "reason": "Afløst"
                 *     }
                 */
                "application/json": components["schemas"]["IndicatorRetireIndicator"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    indicatorCorrectEvent: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                indicator: components["parameters"]["PathIndicator"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "event": "018d5a2c-7b40-7c1e-9d20-3f5e6a00001c",
                 *         "data": {
                 *           "name": "Fuldtidsledige i kommunen",
                 *           "decimals": 1
                 *         }
                 *       },
                 *       "reason": "Navnet var forkert"
                 *     }
                 */
                "application/json": components["schemas"]["IndicatorCorrectEvent"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    indicatorAnnulEvent: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                indicator: components["parameters"]["PathIndicator"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "event": "018d5a2c-7b40-7c1e-9d20-3f5e6a00001c"
                 *       },
                 *       "reason": "Registreret ved en fejl"
                 *     }
                 */
                "application/json": components["schemas"]["IndicatorAnnulEvent"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    indicatorEraseEvent: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                indicator: components["parameters"]["PathIndicator"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "event": "018d5a2c-7b40-7c1e-9d20-3f5e6a00001c",
                 *         "legalBasis": "Databeskyttelsesforordningens artikel 17"
                 *       },
                 *       "decision": {
                 *         "body": "Økonomiudvalget",
                 *         "takenOn": "2026-11-24"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["IndicatorEraseEvent"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    decideIndicatorCommands: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                indicator: components["parameters"]["PathIndicator"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IndicatorCommands"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    groupChangeGroupMembers: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                group: components["parameters"]["PathGroup"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "members": [
                 *           "510",
                 *           "540",
                 *           "550",
                 *           "580"
                 *         ]
                 *       },
                 *       "effectiveOn": "2024-01-01"
                 *     }
                 */
                "application/json": components["schemas"]["GroupChangeGroupMembers"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    groupRetireGroup: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                group: components["parameters"]["PathGroup"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "effectiveOn": "2026-01-01",
                 *       "reason": "Afløst"
                 *     }
                 */
                "application/json": components["schemas"]["GroupRetireGroup"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    groupCorrectEvent: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                group: components["parameters"]["PathGroup"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "event": "018d5a2c-7b40-7c1e-9d20-3f5e6a00001c",
                 *         "data": {
                 *           "members": [
                 *             "510",
                 *             "540",
                 *             "550",
                 *             "580",
                 *             "561"
                 *           ]
                 *         }
                 *       },
                 *       "reason": "Esbjerg manglede"
                 *     }
                 */
                "application/json": components["schemas"]["GroupCorrectEvent"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    groupAnnulEvent: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                group: components["parameters"]["PathGroup"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "event": "018d5a2c-7b40-7c1e-9d20-3f5e6a00001c"
                 *       },
                 *       "reason": "Registreret ved en fejl"
                 *     }
                 */
                "application/json": components["schemas"]["GroupAnnulEvent"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    groupEraseEvent: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                group: components["parameters"]["PathGroup"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "event": "018d5a2c-7b40-7c1e-9d20-3f5e6a00001c",
                 *         "legalBasis": "Databeskyttelsesforordningens artikel 17"
                 *       },
                 *       "decision": {
                 *         "body": "Økonomiudvalget",
                 *         "takenOn": "2026-11-24"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["GroupEraseEvent"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    decideGroupCommands: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                group: components["parameters"]["PathGroup"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroupCommands"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer200"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems"];
        };
    };
    readCommandOutcome: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETags the caller has; 304 if one is current */
                "if-none-match"?: components["parameters"]["HeaderIfNoneMatch"];
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What became of it */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Ledger-Position": components["headers"]["LedgerPosition2"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandOutcome"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problems4002"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problems2"];
        };
    };
    listIndicators: {
        parameters: {
            query?: {
                ledger?: components["parameters"]["QueryLedger"];
                code?: components["parameters"]["QueryCode"];
                /** @description Words that the name holds, whatever their case */
                text?: components["parameters"]["QueryText"];
                limit?: components["parameters"]["QueryLimit"];
                cursor?: components["parameters"]["QueryCursor"];
            };
            header?: {
                /** @description ETags the caller has; 304 if one is current */
                "if-none-match"?: components["parameters"]["HeaderIfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of them */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Ledger-Position": components["headers"]["LedgerPosition2"];
                    Link: components["headers"]["Link2"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndicatorList"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problems4002"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problems2"];
        };
    };
    defineIndicator: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DefineIndicator"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer2002"];
            201: components["responses"]["CommandAnswer201"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems6"];
        };
    };
    listGroups: {
        parameters: {
            query?: {
                ledger?: components["parameters"]["QueryLedger"];
                code?: components["parameters"]["QueryCode"];
                /** @description Words that the name holds, whatever their case */
                text?: components["parameters"]["QueryText"];
                limit?: components["parameters"]["QueryLimit"];
                cursor?: components["parameters"]["QueryCursor"];
            };
            header?: {
                /** @description ETags the caller has; 304 if one is current */
                "if-none-match"?: components["parameters"]["HeaderIfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of them */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Ledger-Position": components["headers"]["LedgerPosition2"];
                    Link: components["headers"]["Link2"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupList"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problems4002"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problems2"];
        };
    };
    defineGroup: {
        parameters: {
            query?: never;
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "018d5a2c-7b40-7c1e-9d20-3f5e6a00001d",
                 *       "ledger": "dk",
                 *       "data": {
                 *         "code": "sydjylland",
                 *         "name": "Kommunerne i Sydjylland",
                 *         "members": [
                 *           "510",
                 *           "540",
                 *           "550"
                 *         ]
                 *       },
                 *       "effectiveOn": "2023-01-01"
                 *     }
                 */
                "application/json": components["schemas"]["DefineGroup"];
            };
        };
        responses: {
            200: components["responses"]["CommandAnswer2002"];
            201: components["responses"]["CommandAnswer201"];
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            422: components["responses"]["Problems422"];
            default: components["responses"]["Problems6"];
        };
    };
    findSubjects: {
        parameters: {
            query: {
                kind: "framework" | "consultation" | "statement" | "goal" | "targetGroup" | "target" | "initiative" | "commitment" | "budgetLine" | "investmentCase" | "partnership" | "ratingRule" | "followUp" | "correctiveAction" | "figure" | "annex" | "recognition" | "note";
                municipality?: components["parameters"]["QueryMunicipality"];
                year?: components["parameters"]["QueryYear"];
                status?: components["parameters"]["QueryStatus"];
                code?: components["parameters"]["QueryCode"];
                /** @description Words that stand in a text of the subject, whatever their case */
                text?: components["parameters"]["QueryText2"];
                limit?: components["parameters"]["QueryLimit"];
                cursor?: components["parameters"]["QueryCursor"];
            };
            header?: {
                /** @description ETags the caller has; 304 if one is current */
                "if-none-match"?: components["parameters"]["HeaderIfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of subjects */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Ledger-Position": components["headers"]["LedgerPosition2"];
                    Link: components["headers"]["Link2"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundSubjects"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problems4002"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problems2"];
        };
    };
    findTargets: {
        parameters: {
            query?: {
                indicator?: string;
                municipality?: components["parameters"]["QueryMunicipality"];
                year?: components["parameters"]["QueryYear"];
                status?: components["parameters"]["QueryStatus"];
                code?: components["parameters"]["QueryCode"];
                /** @description Words that stand in a text of the subject, whatever their case */
                text?: components["parameters"]["QueryText2"];
                limit?: components["parameters"]["QueryLimit"];
                cursor?: components["parameters"]["QueryCursor"];
            };
            header?: {
                /** @description ETags the caller has; 304 if one is current */
                "if-none-match"?: components["parameters"]["HeaderIfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of subjects */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Ledger-Position": components["headers"]["LedgerPosition2"];
                    Link: components["headers"]["Link2"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundTargets"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problems4002"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problems2"];
        };
    };
    importObservations: {
        parameters: {
            query?: {
                /** @description Who published the figures, as they are credited: jobindsats.dk / STAR. Required where neither the file nor the only profile says it. Figures of one source are compared with no other */
                source?: components["schemas"]["Title"];
                /** @description When the source published or last updated these figures: an instant, or a day. Required where neither the file nor the profile says it */
                vintage?: string;
                /** @description The same under the name jobindsats has for it: `update_latest` of the table */
                updated?: string;
                /** @description The column that says where a figure was measured: by its header, an id in brackets in its header (y25i09), or its place (#3; #0 for none). In records, where in a record it stands: unemployment/total */
                area?: string;
                /** @description The column that says the name of the area whose code is in another column; they must agree: by its header, an id in brackets in its header (y25i09), or its place (#3; #0 for none). In records, where in a record it stands: unemployment/total */
                areaName?: string;
                /** @description The column that says when it was measured: by its header, an id in brackets in its header (y25i09), or its place (#3; #0 for none). In records, where in a record it stands: unemployment/total */
                period?: string;
                /** @description The columns that say who counts in it, read together in this order; an empty cell: everyone */
                population?: string | string[];
                /** @description The column that says the figure: by its header, an id in brackets in its header (y25i09), or its place (#3; #0 for none). In records, where in a record it stands: unemployment/total */
                value?: string;
                /** @description The column that says the upper end of a range: by its header, an id in brackets in its header (y25i09), or its place (#3; #0 for none). In records, where in a record it stands: unemployment/total */
                upTo?: string;
                /** @description The column that says a rating in place of a figure: by its header, an id in brackets in its header (y25i09), or its place (#3; #0 for none). In records, where in a record it stands: unemployment/total */
                rating?: string;
                /** @description The column that says the reason why there is none: by its header, an id in brackets in its header (y25i09), or its place (#3; #0 for none). In records, where in a record it stands: unemployment/total */
                missing?: string;
                /** @description The column that says whether it is final, provisional, a floor or a forecast: by its header, an id in brackets in its header (y25i09), or its place (#3; #0 for none). In records, where in a record it stands: unemployment/total */
                status?: string;
                /** @description The column that says its observation status, a code of SDMX: by its header, an id in brackets in its header (y25i09), or its place (#3; #0 for none). In records, where in a record it stands: unemployment/total */
                flag?: string;
                /** @description The column that says how exactly it was stated: exact, about, above, below, range: by its header, an id in brackets in its header (y25i09), or its place (#3; #0 for none). In records, where in a record it stands: unemployment/total */
                qualifier?: string;
                /** @description The column that says what a share or mean was made of: by its header, an id in brackets in its header (y25i09), or its place (#3; #0 for none). In records, where in a record it stands: unemployment/total */
                numerator?: string;
                /** @description The column that says what it was divided by: by its header, an id in brackets in its header (y25i09), or its place (#3; #0 for none). In records, where in a record it stands: unemployment/total */
                denominator?: string;
                /** @description The column that says how many took part in a ranking: by its header, an id in brackets in its header (y25i09), or its place (#3; #0 for none). In records, where in a record it stands: unemployment/total */
                field?: string;
                /** @description The column that says when the source published or last updated the figure of the row: by its header, an id in brackets in its header (y25i09), or its place (#3; #0 for none). In records, where in a record it stands: unemployment/total */
                vintageColumn?: string;
                /** @description How they were made, where one source publishes by several methods */
                method?: components["schemas"]["Title"];
                /** @description The area of all figures, where no column says it: Randers, 730, Hele landet */
                forArea?: string;
                /** @description The period of all figures, where no column says it: 2026M07 */
                forPeriod?: string;
                /** @description The population of all figures */
                forPopulation?: string;
                /** @description The populations that stand for everyone counted, such as Total or I alt. `_T` does in any case */
                everyone?: string | string[];
                /** @description Columns that are set aside; `*`: all that are not read */
                ignore?: string | string[];
                /** @description Only rows in which a column says this: benefit=total */
                where?: string | string[];
                /** @description What the headers of a wide table say: each row has a figure for every one of them */
                wide?: "area" | "period" | "population" | "vintage";
                /** @description The columns that hold the figures of a wide table; without it, all whose header says so */
                wideColumns?: string | string[];
                /** @description How many months a moving period (2024QMAT03) covers, ending with the one it names; without it such periods are refused */
                moving?: "3" | "12";
                /** @description What a date says when a figure was measured: on that day, or in the month, quarter or year of the indicator that it lies in. Without it dates are refused, but where figures come by day */
                dates?: "day" | "period";
                /** @description What an empty cell and a dash mean; default not-available. Never 0 */
                empty?: "suppressed" | "not-available" | "not-measured" | "not-applicable";
                /** @description What signs mean at this source, alone in a cell or beside a figure: `..=suppressed`, `*=provisional` */
                signs?: string | string[];
                /** @description What the figures are multiplied by: 1000 where the file counts in thousands */
                scale?: string;
                /** @description Before the decimals. Without it a point, but a comma in text whose fields are separated by `;` or tabs; refused where every number fits both */
                decimal?: "," | ".";
                /** @description Between the fields of a CSV line; without it, what its first line has most of */
                delimiter?: ";" | "," | "tab";
                /** @description How the text is encoded, where Content-Type does not say it: windows-1252. Else UTF-8 */
                charset?: string;
                /** @description The lines above the header: how many, or how the first cell of the header line begins (title lines are set aside) */
                skip?: string;
                /** @description The lines below the figures: how many, or how the first of them begins (it and all below are set aside) */
                footer?: string;
                /** @description The sheet of a workbook, by its name; without it the first */
                sheet?: string;
                /** @description In JSON, where the table or the records stand, as a JSON pointer in which * is any member: /v3_data/response, /municipalities/* */
                at?: string;
                /** @description Where the vintage comes from when the request names none: the file itself, or the moment at which it was received */
                vintageFrom?: "file" | "received";
                /** @description The file is all that the source says, so that figures missing from it are recorded as withdrawn. It covers what `forArea`, `forPeriod` and `forPopulation` name, and without a population column only figures in which everyone counts */
                complete?: boolean;
                /** @description Record the good figures of a file that has bad ones; the answer lists what was left out */
                partial?: boolean;
                /** @description Record nothing: the answer says how the file was understood and what would change. No Idempotency-Key and no If-Match are needed */
                dryRun?: boolean;
            };
            header: {
                /** @description A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters */
                "idempotency-key": components["parameters"]["HeaderIdempotencyKey"];
                /** @description The ETag of the version the change was decided on */
                "if-match": components["parameters"]["HeaderIfMatch"];
            };
            path: {
                indicator: components["parameters"]["PathIndicator"];
            };
            cookie?: never;
        };
        /** @description A table as jobindsats v3 answers it (`columns` and `rows`, with what its API says of the table around them), or `observations`: objects with area (as text or object), period and one of value, rating and missing, and optionally population, status, qualifier, upTo, numerator, denominator, field; or a series as it is read here; or a dataset of JSON-stat 2.0; or anything that holds one of these, or records, where `at` says */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ObservationsImport"];
                "text/csv": string;
                "application/vnd.sdmx.data+csv": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description What it came to, or with dryRun would; also when nothing changed */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Ledger-Position": components["headers"]["LedgerPosition"];
                    "Ledger-Head"?: string;
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed2"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportAnswer"] | components["schemas"]["ImportTrial"];
                };
            };
            400: components["responses"]["Problems400"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Problems409"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Problems422"];
            /** @description Besides, by `code`: not-authenticated (401), forbidden (403), not-acceptable (406), request-timeout (408), content-erased (410), body-too-large (413), uri-too-long (414), unsupported-media-type (415), expectation-failed (417), misdirected-request (421), precondition-required (428), too-many-requests (429), headers-too-large (431), internal-error (500), busy (503), not-ready (503), reads-only (503), shutting-down (503), took-too-long (503) */
            default: {
                headers: {
                    "Request-Id": components["headers"]["RequestId2"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    "WWW-Authenticate": components["headers"]["WWWAuthenticate"];
                    Accept: components["headers"]["Accept"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotAuthenticatedProblem"] | components["schemas"]["ForbiddenProblem"] | components["schemas"]["NotAcceptableProblem"] | components["schemas"]["RequestTimeoutProblem"] | components["schemas"]["ContentErasedProblem"] | components["schemas"]["BodyTooLargeProblem"] | components["schemas"]["UriTooLongProblem"] | components["schemas"]["UnsupportedMediaTypeProblem"] | components["schemas"]["ExpectationFailedProblem"] | components["schemas"]["MisdirectedRequestProblem"] | components["schemas"]["PreconditionRequiredProblem"] | components["schemas"]["TooManyRequestsProblem"] | components["schemas"]["HeadersTooLargeProblem"] | components["schemas"]["InternalErrorProblem"] | components["schemas"]["BusyProblem"] | components["schemas"]["NotReadyProblem"] | components["schemas"]["ReadsOnlyProblem"] | components["schemas"]["ShuttingDownProblem"] | components["schemas"]["TookTooLongProblem"];
                };
            };
        };
    };
    readSeries: {
        parameters: {
            query?: {
                /** @description One area: Randers, 730, dk, or a key such as joint:813+825 */
                area?: components["parameters"]["QueryArea"];
                /** @description One population; empty for figures in which everyone counts */
                population?: components["parameters"]["QueryPopulation"];
                /** @description Only what this source said. Without it the indicator's own source goes before others */
                source?: components["parameters"]["QuerySource"];
                /** @description Periods that begin in this one or later: 2024-01, 2024M01, 2024 */
                from?: components["parameters"]["QueryFrom4"];
                /** @description Periods that end in this one or earlier */
                to?: components["parameters"]["QueryTo4"];
                /** @description What had been recorded by this moment (registreringstid). Not in the future */
                knownAt?: components["parameters"]["QueryKnownAt"];
                /** @description What the sources had published by this moment, or by this day */
                vintage?: components["parameters"]["QueryVintage2"];
                /** @description The form, where Accept cannot say it */
                format?: "json" | "csv" | "csv-da" | "sdmx-csv" | "json-stat" | "xlsx";
            };
            header?: {
                /** @description ETags the caller has; 304 if one is current */
                "if-none-match"?: components["parameters"]["HeaderIfNoneMatch"];
                /** @description An HTTP date, taken as knownAt [RFC 7089] unless the address has knownAt or version */
                "accept-datetime"?: components["parameters"]["HeaderAcceptDatetime"];
            };
            path: {
                indicator: components["parameters"]["PathIndicator"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures, by area, population and period */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Ledger-Position": components["headers"]["LedgerPosition2"];
                    "Memento-Datetime": components["headers"]["MementoDatetime"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Series"] | components["schemas"]["JsonStat"];
                    "text/csv": string;
                    "application/vnd.sdmx.data+csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problems400KnownAtInFuture"];
            404: components["responses"]["Problems404NothingOnThatDay"];
            default: components["responses"]["Problems2"];
        };
    };
    readGroupSeries: {
        parameters: {
            query: {
                /** @description Whose figures the members have */
                indicator: components["schemas"]["Uuid"];
                population?: string;
                /** @description Absent: the official figure, else the weighted mean, else a plain one, which is told as assumed */
                method?: "official" | "weighted" | "plain-mean";
                /** @description Periods that begin in this one or later */
                from?: string;
                /** @description Periods that end in this one or earlier */
                to?: string;
                /** @description What had been recorded by this moment (registreringstid). Not in the future */
                knownAt?: components["parameters"]["QueryKnownAt"];
                /** @description What the sources had published by this moment */
                vintage?: components["schemas"]["Instant"];
            };
            header?: {
                /** @description ETags the caller has; 304 if one is current */
                "if-none-match"?: components["parameters"]["HeaderIfNoneMatch"];
                /** @description An HTTP date, taken as knownAt [RFC 7089] unless the address has knownAt or version */
                "accept-datetime"?: components["parameters"]["HeaderAcceptDatetime"];
            };
            path: {
                group: components["parameters"]["PathGroup"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures, in order of time */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Ledger-Position": components["headers"]["LedgerPosition2"];
                    "Memento-Datetime": components["headers"]["MementoDatetime"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupSeries"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problems400KnownAtInFuture"];
            404: components["responses"]["Problems404NothingOnThatDay"];
            default: components["responses"]["Problems2"];
        };
    };
    followLedger: {
        parameters: {
            query?: {
                /** @description The position that has been taken in: `scannedTo` of the page before. Absent: from the first event */
                after?: string;
                /** @description Only events of these types, separated by commas */
                types?: components["parameters"]["QueryTypes"];
                /** @description Only events of this plan (or indicator, or group) */
                plan?: components["parameters"]["QueryPlan"];
                /** @description Events in a page at most; a stream has no pages */
                limit?: components["parameters"]["QueryLimit4"];
            };
            header?: {
                /** @description ETags the caller has; 304 if one is current */
                "if-none-match"?: components["parameters"]["HeaderIfNoneMatch"];
                /** @description `wait=20`: where there is nothing yet, wait up to so many seconds, 30 at most [RFC 7240] */
                prefer?: components["parameters"]["HeaderPrefer"];
                /** @description Sent by whoever reconnects to a stream; it counts instead of `after` */
                "last-event-id"?: components["parameters"]["HeaderLastEventId"];
            };
            path: {
                ledger: components["parameters"]["PathLedger"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["FeedPage200"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problems4002"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problems4"];
        };
    };
    followLedgers: {
        parameters: {
            query?: {
                /** @description How far each ledger has been taken in, such as 550=12,dk=7; one that is not named: from its first event */
                after?: string;
                /** @description Only events of these types, separated by commas */
                types?: components["parameters"]["QueryTypes"];
                /** @description Only events of this plan (or indicator, or group) */
                plan?: components["parameters"]["QueryPlan"];
                /** @description Events in a page at most; a stream has no pages */
                limit?: components["parameters"]["QueryLimit4"];
            };
            header?: {
                /** @description ETags the caller has; 304 if one is current */
                "if-none-match"?: components["parameters"]["HeaderIfNoneMatch"];
                /** @description `wait=20`: where there is nothing yet, wait up to so many seconds, 30 at most [RFC 7240] */
                prefer?: components["parameters"]["HeaderPrefer"];
                /** @description Sent by whoever reconnects to a stream; it counts instead of `after` */
                "last-event-id"?: components["parameters"]["HeaderLastEventId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["FeedPage200"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problems4002"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problems4"];
        };
    };
    listWebhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The subscriptions */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhooks"];
                };
            };
            400: components["responses"]["Problems4002"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problems2"];
        };
    };
    makeWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakeWebhook"];
            };
        };
        responses: {
            /** @description The subscription */
            201: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeWebhook"];
                };
            };
            400: components["responses"]["Problems400InvalidJson"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problems3"];
        };
    };
    readWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["PathId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Webhook200"];
            400: components["responses"]["Problems4002"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problems2"];
        };
    };
    endWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["PathId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The subscription, ended */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            400: components["responses"]["Problems400InvalidJson"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problems3"];
        };
    };
    retryWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["PathId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Webhook200"];
            400: components["responses"]["Problems400InvalidJson"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problems3"];
        };
    };
    listVintages: {
        parameters: {
            query?: {
                /** @description One area: Randers, 730, dk, or a key such as joint:813+825 */
                area?: components["parameters"]["QueryArea"];
                /** @description One population; empty for figures in which everyone counts */
                population?: components["parameters"]["QueryPopulation"];
                /** @description Only what this source said. Without it the indicator's own source goes before others */
                source?: components["parameters"]["QuerySource"];
                /** @description Periods that begin in this one or later: 2024-01, 2024M01, 2024 */
                from?: components["parameters"]["QueryFrom4"];
                /** @description Periods that end in this one or earlier */
                to?: components["parameters"]["QueryTo4"];
                /** @description What had been recorded by this moment (registreringstid). Not in the future */
                knownAt?: components["parameters"]["QueryKnownAt"];
                /** @description What the sources had published by this moment, or by this day */
                vintage?: components["parameters"]["QueryVintage2"];
                /** @description Tell the figures too; a page then ends after 10,000 of them */
                figures?: boolean;
                limit?: components["parameters"]["QueryLimit"];
                cursor?: components["parameters"]["QueryCursor"];
            };
            header?: {
                /** @description ETags the caller has; 304 if one is current */
                "if-none-match"?: components["parameters"]["HeaderIfNoneMatch"];
                /** @description An HTTP date, taken as knownAt [RFC 7089] unless the address has knownAt or version */
                "accept-datetime"?: components["parameters"]["HeaderAcceptDatetime"];
            };
            path: {
                indicator: components["parameters"]["PathIndicator"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of vintages */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Ledger-Position": components["headers"]["LedgerPosition2"];
                    "Memento-Datetime": components["headers"]["MementoDatetime"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VintageList"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problems400KnownAtInFuture"];
            404: components["responses"]["Problems404NothingOnThatDay"];
            default: components["responses"]["Problems2"];
        };
    };
    readCheckpoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETags the caller has; 304 if one is current */
                "if-none-match"?: components["parameters"]["HeaderIfNoneMatch"];
            };
            path: {
                ledger: components["parameters"]["PathLedger"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The checkpoint */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Ledger-Position": components["headers"]["LedgerPosition2"];
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problems4002"];
            /** @description `not-found`: Nothing is known under this address. `no-checkpoint-key`: No checkpoints are signed here */
            404: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotFoundProblem"] | components["schemas"]["NoCheckpointKeyProblem"];
                };
            };
            default: components["responses"]["Problems4"];
        };
    };
    proveInclusion: {
        parameters: {
            query: {
                /** @description Of the event */
                position: number;
                size?: number;
            };
            header?: {
                /** @description ETags the caller has; 304 if one is current */
                "if-none-match"?: components["parameters"]["HeaderIfNoneMatch"];
            };
            path: {
                ledger: components["parameters"]["PathLedger"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The proof */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Ledger-Position": components["headers"]["LedgerPosition2"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InclusionProof"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problems4002"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problems4"];
        };
    };
    proveConsistency: {
        parameters: {
            query: {
                /** @description The smaller size */
                from: number;
                to?: number;
            };
            header?: {
                /** @description ETags the caller has; 304 if one is current */
                "if-none-match"?: components["parameters"]["HeaderIfNoneMatch"];
            };
            path: {
                ledger: components["parameters"]["PathLedger"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The proof */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Ledger-Position": components["headers"]["LedgerPosition2"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsistencyProof"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problems4002"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problems4"];
        };
    };
    listApiKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The keys */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeys"];
                };
            };
            400: components["responses"]["Problems4002"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problems2"];
        };
    };
    makeApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakeApiKey"];
            };
        };
        responses: {
            /** @description The key */
            201: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeApiKey"];
                };
            };
            400: components["responses"]["Problems400InvalidJson"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problems3"];
        };
    };
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["PathId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key, ended */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
            400: components["responses"]["Problems400InvalidJson"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problems3"];
        };
    };
    exportLedger: {
        parameters: {
            query?: {
                /** @description Everything recorded by this moment; absent: as it stands. The same moment gives the same bytes */
                knownAt?: components["parameters"]["QueryKnownAt3"];
                /** @description To go on where an export broke off: the lines from this one on, counted from 1 */
                fromLine?: components["parameters"]["QueryFromLine"];
            };
            header?: never;
            path: {
                ledger: components["parameters"]["PathLedger"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Header, commands and events in the order they were recorded, trailer */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Ledger-Position": components["headers"]["LedgerPosition3"];
                    "Memento-Datetime": components["headers"]["MementoDatetime2"];
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
            400: components["responses"]["Problems400KnownAtInFuture"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problems4"];
        };
    };
    exportPlan: {
        parameters: {
            query?: {
                /** @description Everything recorded by this moment; absent: as it stands. The same moment gives the same bytes */
                knownAt?: components["parameters"]["QueryKnownAt3"];
                /** @description To go on where an export broke off: the lines from this one on, counted from 1 */
                fromLine?: components["parameters"]["QueryFromLine"];
            };
            header?: never;
            path: {
                plan: components["parameters"]["PathPlan"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Header with a checkpoint of each ledger, events with proofs, trailer */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Ledger-Position": components["headers"]["LedgerPosition3"];
                    "Memento-Datetime": components["headers"]["MementoDatetime2"];
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
            400: components["responses"]["Problems400KnownAtInFuture"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problems4"];
        };
    };
    listRefusals: {
        parameters: {
            query?: {
                ledger?: components["parameters"]["QueryLedger2"];
                /** @description The plan, indicator or group that it was meant for */
                stream?: components["schemas"]["Uuid"];
                /** @description The scope of the key, such as key:… or token:… */
                caller?: string;
                /** @description Why it was refused, such as code-taken */
                code?: string;
                /** @description Refused at this moment or later */
                from?: components["schemas"]["Instant"];
                /** @description Refused at this moment or earlier */
                to?: components["schemas"]["Instant"];
                limit?: components["parameters"]["QueryLimit"];
                cursor?: components["parameters"]["QueryCursor"];
            };
            header?: {
                /** @description ETags the caller has; 304 if one is current */
                "if-none-match"?: components["parameters"]["HeaderIfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of refusals */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link2"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusalList"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problems4002"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problems2"];
        };
    };
    listAccess: {
        parameters: {
            query?: {
                /** @description Such as key:… or token:… */
                caller?: string;
                /** @description What it was answered: 401, 403, 200 … */
                status?: number;
                ledger?: components["parameters"]["QueryLedger2"];
                /** @description The plan, indicator or group that was asked about */
                subject?: components["schemas"]["Uuid"];
                /** @description Asked at this moment or later */
                from?: components["schemas"]["Instant"];
                /** @description Asked at this moment or earlier */
                to?: components["schemas"]["Instant"];
                limit?: components["parameters"]["QueryLimit"];
                cursor?: components["parameters"]["QueryCursor"];
            };
            header?: {
                /** @description ETags the caller has; 304 if one is current */
                "if-none-match"?: components["parameters"]["HeaderIfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of rows */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link2"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessList"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Problems4002"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problems2"];
        };
    };
}
type WithRequired<T, K extends keyof T> = T & {
    [P in K]-?: T[P];
};
