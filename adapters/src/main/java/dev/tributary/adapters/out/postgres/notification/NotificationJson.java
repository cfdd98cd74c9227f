package dev.tributary.adapters.out.postgres.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.out.postgres.exchange.ExchangeJson;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.notification.ExplicitRecipients;
import dev.tributary.domain.notification.Notification;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.run.RunId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Notifications as the statement that stores them reads them. */
@ApplicationScoped
public class NotificationJson {
  private final ObjectMapper mapper;
  private final ExchangeJson messages;

  public NotificationJson(ObjectMapper mapper, ExchangeJson messages) {
    this.mapper = mapper;
    this.messages = messages;
  }

  /** The columns of a notification with its audience. */
  String recorded(UUID id, Notification notification) {
    Notification.Subject subject = notification.subject();
    ExplicitRecipients audience = notification.audience();
    ObjectNode row = mapper.createObjectNode();
    row.put("id", id.toString());
    row.put("type", notification.type().id());
    row.put("workflow", subject.workflow().map(Object::toString).orElse(null));
    row.put("run_id", subject.run().map(RunId::toString).orElse(null));
    row.put("activity", subject.activity().map(ActivityId::value).orElse(null));
    row.set("message", read(messages.message(notification.text())));
    ArrayNode reasons = row.putArray("reasons");
    notification.reasons().forEach(reason -> reasons.add(read(messages.message(reason))));
    row.put("once", notification.once().orElse(null));
    row.put("attention", notification.type().needsAttention());
    row.put("at", notification.at().toString());
    row.put("named", audience.isNamed());
    row.put("supervisors", notification.notifiesSupervisors());
    ArrayNode addresses = row.putArray("addresses");
    audience.addresses().forEach(address -> addresses.add(address.value()));
    ArrayNode targets = row.putArray("targets");
    audience.targets().forEach(target -> targets.add(target.value()));
    return row.toString();
  }

  String message(Message message) {
    return messages.message(message);
  }

  Message message(String json) {
    return messages.message(json);
  }

  List<Message> messages(String json) {
    List<Message> list = new ArrayList<>();
    read(json).forEach(one -> list.add(messages.message(one.toString())));
    return list;
  }

  private JsonNode read(String json) {
    try {
      return mapper.readTree(json);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("a stored notification is broken", broken);
    }
  }
}
