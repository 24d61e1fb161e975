package org.civiquiz.authoring;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.civiquiz.account.Role;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The page on which a teacher brings questions from another tool. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.TEACHER, Role.ADMIN})
public class ImportPages {

  @CheckedTemplate(basePath = "authoring")
  static class Templates {
    static native TemplateInstance importQuiz(ImportView view);

    static native TemplateInstance importResult(ImportView.Result result);

    private Templates() {}
  }

  private final QuizUploads uploads;

  ImportPages(QuizUploads uploads) {
    this.uploads = uploads;
  }

  @GET
  @Path("teach/import")
  public TemplateInstance form() {
    return Templates.importQuiz(ImportView.FRESH);
  }

  /** A result is shown at once: sending the same file again changes nothing. */
  @POST
  @Path("teach/import")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response bring(
      @RestHeader("HX-Request") boolean isPartial, @RestForm FileUpload file, @RestForm String text)
      throws IOException {
    String typed = text == null ? "" : text;
    ImportView.Result result;
    if (file != null && file.size() > 0 && !typed.isBlank()) {
      result = ImportView.Result.refused("Nothing was imported", QuizUploads.TWO_SOURCES);
    } else if (file != null && file.size() > 0) {
      result = uploads.bring(file.fileName(), Files.readAllBytes(file.uploadedFile()));
    } else if (!typed.isBlank()) {
      result = uploads.bring("Pasted text", typed.getBytes(StandardCharsets.UTF_8));
    } else {
      result = ImportView.Result.refused("Nothing was imported", QuizUploads.NO_SOURCE);
    }
    // The script of the page shows a part only if it comes with success.
    return isPartial
        ? Response.ok(Templates.importResult(result)).build()
        : Response.status(result.isImported() ? 200 : 422)
            .entity(Templates.importQuiz(new ImportView(typed, result)))
            .build();
  }
}
