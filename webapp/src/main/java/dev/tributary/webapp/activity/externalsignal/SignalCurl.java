package dev.tributary.webapp.activity.externalsignal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.value.Parameter;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.workflow.WorkflowDefinition;
import java.net.URI;
import java.util.List;

/** The command line of curl that sends a signal, with an example for each parameter. */
final class SignalCurl {
  private SignalCurl() {}

  /**
   * @param base of the program's own addresses
   */
  static String line(WorkflowDefinition workflow, Activity activity, URI base) {
    String address =
        base.resolve("/api/v1/workflows/%s/signals/%s".formatted(workflow.name(), activity.id()))
            .toString();
    return """
        curl -X POST '%s' \\
          -H "Authorization: Bearer $TRIBUTARY_API_KEY" \\
          -H 'Content-Type: application/json' \\
          -H "Idempotency-Key: $(uuidgen)" \\
          -d '%s'"""
        .formatted(address, body(activity.settings().parameters()).replace("'", "'\\''"));
  }

  /**
   * The same signed with a secret, which stands in the environment.
   *
   * @param base of the program's own addresses
   */
  static String signed(WorkflowDefinition workflow, Activity activity, URI base) {
    String address =
        base.resolve(
                "/api/v1/workflows/%s/signed-signals/%s".formatted(workflow.name(), activity.id()))
            .toString();
    return """
        BODY='%s'
        ID=$(uuidgen); TIME=$(date +%%s)
        KEY=$(printf %%s "${TRIBUTARY_SIGNAL_SECRET#whsec_}" |
          openssl base64 -d -A | od -An -v -tx1 | tr -d ' \\n')
        SIGNATURE=$(printf %%s "$ID.$TIME.$BODY" |
          openssl dgst -sha256 -mac HMAC -macopt "hexkey:$KEY" -binary | openssl base64 -A)
        curl -X POST '%s' \\
          -H "webhook-id: $ID" \\
          -H "webhook-timestamp: $TIME" \\
          -H "webhook-signature: v1,$SIGNATURE" \\
          -H 'Content-Type: application/json' \\
          -d "$BODY\""""
        .formatted(body(activity.settings().parameters()).replace("'", "'\\''"), address);
  }

  private static String body(List<Parameter> parameters) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ObjectNode values = body.putObject("parameters");
    parameters.forEach(parameter -> put(values, parameter));
    return body.toString();
  }

  private static void put(ObjectNode values, Parameter parameter) {
    String text = parameter.defaultValue().map(Object::toString).orElse(example(parameter.type()));
    switch (parameter.type()) {
      case INTEGER, DECIMAL, BOOLEAN, JSON -> values.putRawValue(parameter.name(), raw(text));
      case TEXT, DATE, TIME, DATETIME -> values.put(parameter.name(), text);
    }
  }

  private static RawValue raw(String text) {
    return new RawValue(text);
  }

  private static String example(ValueType type) {
    return switch (type) {
      case TEXT -> "text";
      case INTEGER -> "1";
      case DECIMAL -> "1.5";
      case BOOLEAN -> "true";
      case DATE -> "2026-12-24";
      case TIME -> "08:00:00";
      case DATETIME -> "2026-12-24T08:00:00Z";
      case JSON -> "{}";
    };
  }
}
