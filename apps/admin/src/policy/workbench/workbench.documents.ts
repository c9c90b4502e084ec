import { graphql } from '../../generated/gql.js';

export const VerdictChangeFields = graphql(`
  fragment VerdictChangeFields on VerdictChange {
    text
    kind
    before {
      outcome
      code
      ruleIds
    }
    after {
      outcome
      code
      ruleIds
    }
  }
`);

export const TestPolicyDocument = graphql(`
  query TestPolicy($text: String!, $versionIds: [ID!]!, $accessStage: AccessStage) {
    testPolicy(text: $text, versionIds: $versionIds, accessStage: $accessStage) {
      versionId
      versionNumber
      outcome
      code
      score
      matches {
        start
        end
        ruleId
        category
      }
      reasons {
        code
        message
      }
      ruleIds
      shadowRuleIds
      spansWithheld
      rewrite
      reviewMs
    }
  }
`);

export const PolicyDiffDocument = graphql(`
  query PolicyDiff($id: ID!) {
    policyDiff(id: $id) {
      part
      id
      kind
      fields {
        field
        before
        after
        added
        removed
      }
    }
  }
`);

export const PolicyChangesDocument = graphql(`
  query PolicyChanges($id: ID!) {
    policyChanges(id: $id) {
      digest
      count
      textCount
      changes {
        ...VerdictChangeFields
      }
    }
  }
`);

export const PolicyBackTestDocument = graphql(`
  query PolicyBackTest($id: ID!, $days: Int!) {
    policyBackTest(id: $id, days: $days) {
      textCount
      isCapped
      changeCount
      counts {
        before
        after
        count
      }
      changes {
        ...VerdictChangeFields
      }
    }
  }
`);

export const PolicyRuleOverlapDocument = graphql(`
  query PolicyRuleOverlap($id: ID!) {
    policyRuleOverlap(id: $id) {
      ruleIds
      counts
      alone
      textCount
    }
  }
`);

export const PolicyShadowStatisticsDocument = graphql(`
  query PolicyShadowStatistics($id: ID!) {
    policyShadowStatistics(id: $id) {
      judgedCount
      disagreementCount
      counts {
        before
        after
        count
      }
      rules {
        ruleId
        side
        count
      }
      examples {
        prompt
        liveOutcome
        shadowOutcome
        liveRuleIds
        shadowRuleIds
        judgedAt
      }
    }
  }
`);
