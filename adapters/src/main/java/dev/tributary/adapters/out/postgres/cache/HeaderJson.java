package dev.tributary.adapters.out.postgres.cache;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tributary.application.exchange.http.ResponseHeader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The column of headers: {@code [["ETag","\"1\""]]}; order and repetitions stay. */
@ApplicationScoped
public class HeaderJson {
  private static final TypeReference<List<List<String>>> PAIRS = new TypeReference<>() {};

  private final ObjectMapper mapper;

  public HeaderJson(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /** The database stores no NUL in JSON. */
  String text(List<ResponseHeader> headers) {
    try {
      return mapper.writeValueAsString(
          headers.stream()
              .map(header -> List.of(header.name(), header.value().replace('\0', '\uFFFD')))
              .toList());
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a list of texts can be written", impossible);
    }
  }

  List<ResponseHeader> headers(String json) {
    try {
      return mapper.readValue(json, PAIRS).stream()
          .map(pair -> new ResponseHeader(pair.getFirst(), pair.getLast()))
          .toList();
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("the stored headers are no JSON", broken);
    }
  }
}
