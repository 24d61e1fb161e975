package org.civiquiz.article;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.civiquiz.account.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;

/** Articles, for programs. */
@Path("/api/articles")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.TEACHER, Role.ADMIN})
@Tag(name = "Articles")
public class ArticleResource {

  private final Articles articles;

  ArticleResource(Articles articles) {
    this.articles = articles;
  }

  @POST
  @Consumes({
    MediaType.TEXT_PLAIN,
    MediaType.TEXT_HTML,
    MediaType.APPLICATION_XHTML_XML,
    "text/markdown",
    "text/x-markdown"
  })
  @Operation(summary = "Store an article to make quizzes of")
  @APIResponseSchema(value = Stored.class, responseCode = "201", responseDescription = "Stored")
  @APIResponse(responseCode = "413", description = "Longer than 200,000 characters")
  @APIResponse(responseCode = "422", description = "Empty, or not text")
  public Response create(
      @RestHeader(HttpHeaders.CONTENT_TYPE) Optional<String> mediaType, byte[] body) {
    Article article =
        articles.store(body == null ? new byte[0] : body, mediaType.flatMap(Format::byMediaType));
    return Response.status(201).entity(Stored.of(article)).build();
  }

  /** An article that is stored. */
  public record Stored(UUID id, String title, List<JsonNode> faq, List<String> warnings) {
    static Stored of(Article article) {
      List<JsonNode> faq = new ArrayList<>();
      FaqJson.write(FaqJson.read(article.faq)).forEach(faq::add);
      return new Stored(article.id, article.title, faq, Articles.warnings(article));
    }
  }
}
