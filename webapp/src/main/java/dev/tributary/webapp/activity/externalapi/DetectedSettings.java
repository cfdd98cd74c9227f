package dev.tributary.webapp.activity.externalapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.activity.externalapi.ExternalApiDeclaration;
import dev.tributary.application.activity.externalapi.editor.DetectResponse;
import dev.tributary.application.activity.externalapi.editor.DetectResponse.Detection;
import dev.tributary.application.activity.externalapi.editor.DetectResponse.Received;
import dev.tributary.application.activity.externalapi.sample.ParseSample;
import dev.tributary.application.activity.externalapi.sample.ParseSample.Sample;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.editor.detection.AppliedDetection;
import dev.tributary.domain.activity.externalapi.editor.detection.DetectedRows;
import dev.tributary.domain.activity.externalapi.mapping.OutboundMapping;
import dev.tributary.domain.exchange.RecordedRequest;
import dev.tributary.domain.exchange.RecordedResponse;
import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Refused;
import dev.tributary.webapp.activity.externalapi.TestCallPage.Detected;
import dev.tributary.webapp.activity.externalapi.TestCallPage.Detected.Tab;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes of a response the settings that fit it: rows, pages, and columns where there are none. */
@ApplicationScoped
class DetectedSettings {
  private final DetectResponse detection;
  private final ParseSample samples;
  private final ExternalApiDeclaration declaration;

  DetectedSettings(
      DetectResponse detection, ParseSample samples, ExternalApiDeclaration declaration) {
    this.detection = detection;
    this.samples = samples;
    this.declaration = declaration;
  }

  /** Empty when the response is no JSON, or more than the kept beginning of it. */
  Optional<Detected> of(
      RecordedRequest request, RecordedResponse response, ExternalApiSettings settings) {
    Map<String, String> headers = new TreeMap<>();
    response
        .headers()
        .forEach(header -> headers.put(header.name().toLowerCase(Locale.ROOT), header.value()));
    String body = response.body().head();
    try {
      return Optional.of(
          detected(
              detection.detect(new Received(request.url(), request.body().head(), headers, body)),
              body,
              settings));
    } catch (Refused _) {
      return Optional.empty();
    }
  }

  private Detected detected(Detection found, String body, ExternalApiSettings settings) {
    ExternalApiSettings mapped = mapped(found.rows(), body, settings);
    Optional<DetectedRows> elsewhere =
        found.rows().filter(rows -> settings.outbound().mapped() && !takes(settings, rows));
    boolean kept = elsewhere.isPresent() && readsRows(body, settings);
    ExternalApiSettings applied =
        AppliedDetection.over(mapped, found.paging(), found.rows().filter(_ -> !kept))
            .orElse(mapped);
    return new Detected(
        PagingPart.of(found.paging(), found.rows()),
        applied.equals(settings) ? "" : json(applied),
        tab(settings, applied),
        elsewhere.map(rows -> columns(kept, rows, settings.outbound())));
  }

  private static boolean takes(ExternalApiSettings settings, DetectedRows rows) {
    return settings.outbound().flatten() || settings.outbound().takesRowsAt(rows.at());
  }

  /** Whether the response has rows where the columns are made for, so that they stay there. */
  private boolean readsRows(String body, ExternalApiSettings settings) {
    return settings.outbound().objectAsRow()
        || parsed(new Sample(body, false, Optional.empty(), settings.guardrails())).stream()
            .flatMap(proposal -> proposal.shape().candidates().stream())
            .anyMatch(candidate -> settings.outbound().takesRowsAt(candidate.path()));
  }

  /** What becomes of the columns that are made for rows at another place. */
  private static Message columns(boolean kept, DetectedRows rows, OutboundMapping mapping) {
    return Message.of(
        kept ? "testcall.columnsStay" : "testcall.columnsMove",
        PagingPart.shown(JsonPointer.of(mapping.arrayPath())),
        PagingPart.shown(rows.at()),
        mapping.includedColumns().size());
  }

  private static Tab tab(ExternalApiSettings settings, ExternalApiSettings applied) {
    OutboundMapping rows = applied.outbound();
    if (rows.equals(settings.outbound())) {
      return Tab.PAGINATION;
    }
    return rows.columns().equals(settings.outbound().columns()) ? Tab.OUTBOUND : Tab.COLUMNS;
  }

  /** Columns that exist are the author's; there are none when a limit refuses the response. */
  private ExternalApiSettings mapped(
      Optional<DetectedRows> rows, String body, ExternalApiSettings settings) {
    if (settings.outbound().mapped() || settings.outbound().flatten()) {
      return settings;
    }
    return rows.flatMap(
            found ->
                parsed(new Sample(body, false, Optional.of(found.at()), settings.guardrails())))
        .filter(AppliedMapping::usable)
        .map(proposal -> AppliedMapping.over(settings, proposal, false))
        .orElse(settings);
  }

  private Optional<ParseSample.Proposal> parsed(Sample sample) {
    try {
      return Optional.of(samples.parse(sample));
    } catch (Refused _) {
      return Optional.empty();
    }
  }

  private String json(ExternalApiSettings settings) {
    ObjectNode written = declaration.write(settings);
    return written.toString();
  }
}
