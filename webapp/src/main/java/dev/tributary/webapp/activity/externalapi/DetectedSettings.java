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
import dev.tributary.domain.exchange.RecordedRequest;
import dev.tributary.domain.exchange.RecordedResponse;
import dev.tributary.domain.problem.Refused;
import dev.tributary.webapp.activity.externalapi.TestCallPage.Detected;
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
    ExternalApiSettings applied =
        AppliedDetection.over(mapped, found.paging(), found.rows()).orElse(mapped);
    return new Detected(
        PagingPart.of(found.paging(), found.rows()),
        applied.equals(settings) ? "" : json(applied),
        mapped.equals(settings) ? "pagination" : "columns");
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
