package dev.tributary.webapp.platform;

/** The activity that joins the codes of an API to the people of a fork, as workflows write it. */
public final class CodesActivity {
  public static final String YAML =
      """
        - id: enrichment1
          kind: enrichment
          settings:
            primary: fork1
            relations:
              - name: codes
                input: externalApi1
                cardinality: zeroOrOne
                criteria: [{source: zipCode, destination: zipCode}]
            additionalData: [{name: code, label: Code, expression: codes.code}]
      """;

  private CodesActivity() {}
}
