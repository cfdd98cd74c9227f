package dev.tributary.adapters.out.postgres.fileimport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.tributary.domain.fileimport.plan.ImportPlan;
import dev.tributary.domain.fileimport.row.ImportNote;
import dev.tributary.domain.fileimport.row.ImportNotes;
import dev.tributary.domain.fileimport.row.NoteKind;
import dev.tributary.domain.problem.Message;
import java.util.ArrayList;
import java.util.List;

/** How plans and what fills messages are written into JSON columns and read back. */
public final class ImportJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ImportJson() {}

  static String plan(ImportPlan plan) {
    try {
      return MAPPER.writeValueAsString(PlanRow.from(plan));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static ImportPlan plan(String json) {
    try {
      return MAPPER.readValue(json, PlanRow.class).toDomain();
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("the plan of an import cannot be read", broken);
    }
  }

  static String notes(ImportNotes notes) {
    ArrayNode all = MAPPER.createArrayNode();
    notes
        .all()
        .forEach(
            note ->
                all.addObject()
                    .put("kind", note.kind().name())
                    .put("count", note.count())
                    .put("line", note.line())
                    .put("lines", note.lines()));
    return all.toString();
  }

  static ImportNotes notes(String json) {
    try {
      List<ImportNote> all = new ArrayList<>();
      for (JsonNode note : MAPPER.readTree(json)) {
        all.add(
            new ImportNote(
                NoteKind.valueOf(note.get("kind").textValue()),
                note.get("count").longValue(),
                note.get("line").longValue(),
                note.get("lines").intValue()));
      }
      return new ImportNotes(all);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("the notes of an import cannot be read", broken);
    }
  }

  /** What fills {@code message}: numbers and text. */
  public static String arguments(Message message) {
    ArrayNode all = MAPPER.createArrayNode();
    for (Object argument : message.arguments()) {
      switch (argument) {
        case Integer number -> all.add(number);
        case Long number -> all.add(number);
        default -> all.add(argument.toString());
      }
    }
    return all.toString();
  }

  /** The message with that key, filled with {@code arguments}. */
  static Message message(String key, String arguments) {
    try {
      List<Object> values = new ArrayList<>();
      for (JsonNode value : MAPPER.readTree(arguments)) {
        values.add(value.isNumber() ? value.longValue() : value.textValue());
      }
      return new Message(key, values);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("what fills a message cannot be read", broken);
    }
  }
}
