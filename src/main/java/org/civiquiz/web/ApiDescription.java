package org.civiquiz.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Completes the description of the API: leaves pages out, and says of every call how it answers
 * when something is wrong.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ApiDescription implements OASFilter {

  private static final String PROBLEM = "Problem";

  @Override
  public void filterOpenAPI(OpenAPI api) {
    Map<String, PathItem> paths = new LinkedHashMap<>(api.getPaths().getPathItems());
    paths.keySet().removeIf(path -> !path.startsWith("/api/") && !path.startsWith("/schema/"));
    api.getPaths().setPathItems(paths);
    if (api.getComponents() == null) {
      api.setComponents(OASFactory.createComponents());
    }
    api.getComponents()
        .addSchema(PROBLEM, problem())
        .addSchema("QuizFile", file("A quiz with its keys"))
        .addSchema("Question", file("A question as it stands in a quiz file"));
    paths.forEach(
        (path, item) -> item.getOperations().values().forEach(call -> complete(path, call)));
  }

  private static void complete(String path, Operation call) {
    call.setOperationId(name(call.getOperationId()));
    if (!path.startsWith("/api/")) {
      return;
    }
    boolean isOpen = call.getSecurity() == null || call.getSecurity().isEmpty();
    if (!isOpen) {
      add(call, "401", "No token, or one that is not good any more");
      add(call, "403", "The role of the token does not allow it");
    }
    if (path.contains("{")) {
      add(call, "404", "There is no such thing, or it is somebody else's");
    }
    if (call.getRequestBody() != null || hasQuery(call)) {
      add(call, "400", "The body or a parameter cannot be read");
      add(call, "422", "It can be read, but a value is not valid");
    }
    call.getResponses()
        .getAPIResponses()
        .forEach(
            (status, response) -> {
              if (status.startsWith("4") || status.startsWith("5")) {
                response.setContent(problemContent());
              }
            });
  }

  /** {@code quizCreate} for {@code QuizResource_create}. */
  private static String name(String id) {
    String[] typeAndMethod = id.replace("Resource", "").split("_", 2);
    return typeAndMethod[0].substring(0, 1).toLowerCase(Locale.ROOT)
        + typeAndMethod[0].substring(1)
        + typeAndMethod[1].substring(0, 1).toUpperCase(Locale.ROOT)
        + typeAndMethod[1].substring(1);
  }

  private static boolean hasQuery(Operation call) {
    return call.getParameters() != null
        && call.getParameters().stream().anyMatch(part -> "query".equals(part.getIn().toString()));
  }

  private static void add(Operation call, String status, String description) {
    if (!call.getResponses().hasAPIResponse(status)) {
      call.getResponses()
          .addAPIResponse(status, OASFactory.createAPIResponse().description(description));
    }
  }

  private static Content problemContent() {
    return OASFactory.createContent()
        .addMediaType(
            "application/problem+json",
            OASFactory.createMediaType().schema(OASFactory.createSchema().ref(PROBLEM)));
  }

  /** RFC 9457, with the faults of an input. */
  private static Schema problem() {
    Schema cause =
        type(SchemaType.OBJECT).addProperty("where", text()).addProperty("message", text());
    return type(SchemaType.OBJECT)
        .description("What went wrong (RFC 9457), and each fault of an input with its place")
        .addProperty("type", text())
        .addProperty("title", text())
        .addProperty("status", type(SchemaType.INTEGER))
        .addProperty("detail", text())
        .addProperty("instance", text())
        .addProperty("errors", type(SchemaType.ARRAY).items(cause))
        .required(List.of("type", "title", "status", "detail", "instance"));
  }

  private static Schema file(String description) {
    return type(SchemaType.OBJECT)
        .description(description)
        .externalDocs(
            OASFactory.createExternalDocumentation()
                .description("JSON Schema")
                .url("/schema/quiz-1.json"));
  }

  private static Schema text() {
    return type(SchemaType.STRING);
  }

  private static Schema type(SchemaType type) {
    return OASFactory.createSchema().addType(type);
  }
}
