package dev.tributary.application.message.delivery.compose;

import dev.tributary.application.message.delivery.compose.Recipients.Recipient;
import dev.tributary.application.message.delivery.plan.DeliveryPlan;
import dev.tributary.application.personalisation.MessageValues;
import dev.tributary.application.personalisation.RenderingFailed;
import dev.tributary.application.personalisation.ValueMissing;
import dev.tributary.domain.message.Address;
import dev.tributary.domain.message.Channel;
import dev.tributary.domain.message.Exclusion;
import dev.tributary.domain.message.MessageContent;
import dev.tributary.domain.message.MessageState;
import dev.tributary.domain.message.OutboxMessage;
import dev.tributary.domain.message.Suppression;
import dev.tributary.domain.personalisation.FieldRules;
import dev.tributary.domain.personalisation.MessageFields;
import dev.tributary.domain.personalisation.MessageFields.Field;
import dev.tributary.domain.text.Trimming;
import dev.tributary.domain.value.Value;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.value.Variables;
import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Renders one recipient's message, or determines the reason for having none; {@link Exclusion}
 * defines the order.
 */
public final class ComposeMessage {
  private final DeliveryPlan plan;
  private final Field address;
  private final Optional<Field> optOut;
  private final Set<Field> columns;
  private final Variables variables;
  private final ZoneId zone;

  public ComposeMessage(DeliveryPlan plan, MessageFields fields, Variables variables, ZoneId zone) {
    FieldRules rules = new FieldRules(fields);
    this.plan = plan;
    this.variables = variables;
    this.zone = zone;
    this.address = rules.columns(DeliveryPlan.addressUse(plan.address())).iterator().next();
    this.optOut =
        fields.profile(plan.channel().optOut()).filter(field -> field.type() == ValueType.BOOLEAN);
    this.columns = new LinkedHashSet<>(rules.columns(plan.template().fields()));
    columns.add(address);
    optOut.ifPresent(columns::add);
  }

  Channel channel() {
    return plan.channel();
  }

  /** What has to be read for each person. */
  Set<Field> columns() {
    return columns;
  }

  /**
   * A message or its absence.
   *
   * @param detail which field or code
   * @param filled the fields that were filled without a value
   * @param row the values that were used
   */
  public record Composed(
      String recipient,
      Optional<Exclusion> exclusion,
      String detail,
      MessageContent content,
      List<String> filled,
      Map<String, String> row) {}

  /** The column that holds the address. */
  Field address() {
    return address;
  }

  /** The address in its normal form; what is none as it stands in the row, trimmed. */
  String address(Recipient recipient) {
    String text = Trimming.both(ConstantText.of(value(recipient, address)).orElse(""));
    return plan.channel().normalised(text).orElse(text);
  }

  /** Where the recipient can be reached; empty when the row holds no address. */
  Optional<Address> reachable(Recipient recipient) {
    return plan.channel()
        .normalised(address(recipient))
        .map(text -> Address.of(plan.channel(), text));
  }

  /**
   * What is known about addresses.
   *
   * @param reached those that got a message of this delivery already
   * @param suppressed those that get no messages, and why
   */
  record Known(Set<Address> reached, Map<Address, Suppression.Reason> suppressed) {
    /** Before the first message of a delivery that nothing suppresses. */
    static Known nothing() {
      return new Known(new HashSet<>(), Map.of());
    }

    /** Takes the addresses of {@code messages} as reached, but for those that were excluded. */
    void add(Collection<OutboxMessage> messages) {
      messages.stream()
          .filter(message -> message.state() != MessageState.EXCLUDED)
          .forEach(message -> reached.add(message.address()));
    }
  }

  /**
   * @param unsubscribe the unsubscribe link of this recipient
   */
  Composed compose(Recipient recipient, Known known, Optional<URI> unsubscribe) {
    String to = address(recipient);
    return refusal(recipient, to, known)
        .map(reason -> excluded(recipient, to, reason, ""))
        .orElseGet(() -> rendered(recipient, to, unsubscribe));
  }

  private Optional<Exclusion> refusal(Recipient recipient, String to, Known known) {
    if (to.isEmpty()) {
      return Optional.of(Exclusion.NO_ADDRESS);
    }
    if (plan.channel().normalised(to).isEmpty()) {
      return Optional.of(Exclusion.MALFORMED_ADDRESS);
    }
    if (optOut
        .filter(field -> value(recipient, field).equals(new Value.BooleanValue(true)))
        .isPresent()) {
      return Optional.of(Exclusion.OPT_OUT);
    }
    Address reached = Address.of(plan.channel(), to);
    Suppression.Reason suppressed = known.suppressed().get(reached);
    if (suppressed != null) {
      return Optional.of(suppressed.exclusion());
    }
    if (plan.excludeDuplicates() && known.reached().contains(reached)) {
      return Optional.of(Exclusion.DUPLICATE_ADDRESS);
    }
    return Optional.empty();
  }

  private Composed rendered(Recipient recipient, String to, Optional<URI> unsubscribe) {
    Set<String> filled = new LinkedHashSet<>();
    try {
      MessageContent content =
          plan.template()
              .render(values(recipient, unsubscribe), field -> replacement(field, filled));
      return new Composed(
          to, Optional.empty(), "", content, new ArrayList<>(filled), row(recipient));
    } catch (ValueMissing missing) {
      return excluded(recipient, to, Exclusion.MISSING_VALUE, plain(missing.field()));
    } catch (RenderingFailed failed) {
      return excluded(recipient, to, Exclusion.NOT_RENDERED, failed.problem().name());
    }
  }

  private String replacement(String field, Set<String> filled) {
    String text =
        plan.missing()
            .replacement(field)
            .or(() -> plan.missing().replacement(plain(field)))
            .orElseThrow(() -> new ValueMissing(field));
    filled.add(plain(field));
    return text;
  }

  /** As an author writes it: {@code coupon} for {@code data.coupon}. */
  private static String plain(String field) {
    return field.startsWith(MessageFields.VARIABLES + ".")
        ? field
        : field.substring(field.indexOf('.') + 1);
  }

  private Composed excluded(Recipient recipient, String to, Exclusion reason, String detail) {
    return new Composed(
        to,
        Optional.of(reason),
        detail,
        MessageContent.none(plan.channel()),
        List.of(),
        row(recipient));
  }

  private MessageValues values(Recipient recipient, Optional<URI> unsubscribe) {
    Map<String, Value> row = new LinkedHashMap<>();
    Map<String, Value> profile = new LinkedHashMap<>();
    recipient
        .values()
        .forEach(
            (field, value) ->
                (field.owner().equals(MessageFields.DATA) ? row : profile)
                    .put(field.column(), value));
    return new MessageValues(row, profile, variables, zone, unsubscribe);
  }

  private static Map<String, String> row(Recipient recipient) {
    Map<String, String> row = new LinkedHashMap<>();
    recipient
        .values()
        .forEach(
            (field, value) ->
                ConstantText.of(value).ifPresent(text -> row.put(field.name(), text)));
    return row;
  }

  private static Value value(Recipient recipient, Field field) {
    return recipient.values().getOrDefault(field, new Value.NullValue());
  }
}
