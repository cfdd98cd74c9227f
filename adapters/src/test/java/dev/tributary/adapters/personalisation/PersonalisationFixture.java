package dev.tributary.adapters.personalisation;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tributary.application.personalisation.Escaping;
import dev.tributary.application.personalisation.MessageValues;
import dev.tributary.application.personalisation.TemplateRefused;
import dev.tributary.application.personalisation.ValueMissing;
import dev.tributary.domain.value.Value;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.value.Variables.Variable;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** Templates and the values of one recipient. */
abstract class PersonalisationFixture {
  static final RenderingLimits LIMITS =
      new RenderingLimits(100_000, 1_000, 50, Duration.ofSeconds(5), 50, 1_000, 200);
  static final MessageValues VALUES =
      new MessageValues(
          Map.of(
              "coupon", new Value.TextValue("<A&B>"),
              "nothing", new Value.NullValue(),
              "blank", new Value.TextValue("  "),
              "price", new Value.DecimalValue(new BigDecimal("12.5")),
              "count", new Value.IntegerValue(2_000_000_000L),
              "items", new Value.StructuredValue("[{\"name\":\"tea\"},{\"name\":\"cake\"}]")),
          Map.of(
              "firstName", new Value.TextValue("Ada\r\nBcc: x@example.com"),
              "birthDate", new Value.DateValue(LocalDate.of(1990, 11, 24)),
              "created", new Value.InstantValue(Instant.parse("2026-11-24T23:30:00Z")),
              "optOutEmail", new Value.BooleanValue(false)),
          Variables.NONE.with("state", Variable.text("CA")),
          ZoneId.of("Europe/Amsterdam"),
          Optional.of(URI.create("https://c.example.com/unsubscribe/a-b")));
  final QutePersonalisation personalisation = new QutePersonalisation(LIMITS);

  String refusal(String text) {
    TemplateRefused refused =
        catchThrowableOfType(
            TemplateRefused.class, () -> personalisation.read(text, Escaping.TEXT));
    return refused.problem().code();
  }

  String text(String template) {
    return render(template, Escaping.TEXT);
  }

  String render(String template, Escaping escaping) {
    return personalisation
        .read(template, escaping)
        .render(
            VALUES,
            field -> {
              throw new ValueMissing(field);
            });
  }
}
