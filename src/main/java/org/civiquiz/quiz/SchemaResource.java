package org.civiquiz.quiz;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.civiquiz.interchange.QuizSchema;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The published JSON Schema of quiz files. */
@Path("/schema/quiz-1.json")
public class SchemaResource {

  @GET
  @Produces("application/schema+json")
  @Operation(summary = "The JSON Schema of quiz files")
  public String schema() {
    return QuizSchema.text();
  }
}
