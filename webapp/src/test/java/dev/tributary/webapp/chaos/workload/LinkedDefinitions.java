package dev.tributary.webapp.chaos.workload;

/** The workflows that wait for a signal, start by one, or lead to another workflow. */
public final class LinkedDefinitions {
  private LinkedDefinitions() {}

  /** Waits for a signal, and says in its call which one has come. */
  static String woken(String head, String origin) {
    return head
        + """
          - id: %s
            kind: externalSignal
            settings: {parameters: [{name: signal, type: text}]}
        """
            .formatted(Definitions.SIGNAL)
        + Definitions.CALL.formatted(
            Definitions.TAG + ", signal: \"$(vars/@signal)\"", origin + "/woken", true, 3, "", "")
        + """
          - {id: end1, kind: end}
          - {id: end2, kind: end}
        transitions:
          - {from: query1, to: signal1}
          - {from: signal1, to: externalApi1}
          - {from: externalApi1, to: end1}
          - {from: externalApi1, outlet: failed, to: end2}
        """;
  }

  /** Starts by a signal. */
  static String signalled(Workload workload, String origin) {
    return """
    apiVersion: tributary/v1
    kind: Workflow
    name: %s
    limits: {overlap: parallel}
    activities:
      - id: %s
        kind: externalSignal
        settings: {parameters: [{name: tag, type: text}]}
      - id: query1
        kind: query
        settings: {resource: profile, where: "city = '%s'"}
    """
            .formatted(workload.expected().workflow(), Definitions.SIGNAL, workload.name())
        + Definitions.call(origin + "/signalled", true, 3)
        + """
          - {id: end1, kind: end}
          - {id: end2, kind: end}
        transitions:
          - {from: signal1, to: query1}
          - {from: query1, to: externalApi1}
          - {from: externalApi1, to: end1}
          - {from: externalApi1, outlet: failed, to: end2}
        """;
  }

  /** Its end signals another workflow. */
  static String sender(String head) {
    return head
        + """
          - id: end1
            kind: end
            settings:
              signal:
                workflow: %s
                activity: %s
                parameters: [{name: tag, value: "'sent-' || $(vars/@tag)"}]
        transitions:
          - {from: query1, to: end1}
        """
            .formatted(Workload.SIGNALLED.expected().workflow(), Definitions.SIGNAL);
  }

  /** Starts another workflow and waits for its end. */
  static String parent(String head) {
    return head
        + """
          - id: sub1
            kind: subWorkflow
            settings:
              workflow: %s
              parameters: [{name: tag, value: "'child-' || $(vars/@tag)"}]
          - {id: end1, kind: end}
        transitions:
          - {from: query1, to: sub1}
          - {from: sub1, to: end1}
        """
            .formatted(Workload.CHILD.expected().workflow());
  }
}
