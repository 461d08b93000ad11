import java.nio.file.Path;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.harness.Neo4j;
import org.neo4j.harness.Neo4jBuilders;

/**
 * A real Neo4j for the tests: an empty one in FOLDER, on free ports (or those given), without a password (or, with
 * "auth", with Neo4j's own first one, which has to be changed).
 *
 * <p>java -cp '.neo4j/lib/*' Server.java FOLDER [BOLT_PORT [HTTP_PORT [auth]]]
 *
 * <p>Prints "BOLT uri" and "BROWSER uri" when it is ready and ends when its standard input ends, so that it never
 * outlives whoever started it.
 */
class Server {
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        int bolt = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 0;
        int http = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 0;
        Neo4j server = Neo4jBuilders.newInProcessBuilder(folder)
                .withConfig(BoltConnector.enabled, true)
                .withConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", bolt))
                .withConfig(HttpConnector.enabled, true)
                .withConfig(HttpConnector.listen_address, new SocketAddress("127.0.0.1", http))
                .withConfig(GraphDatabaseSettings.auth_enabled, arguments.length > 3 && arguments[3].equals("auth"))
                .build();
        System.out.println("BOLT " + server.boltURI());
        System.out.println("BROWSER " + server.httpURI().resolve("/browser/"));
        System.out.flush();
        while (System.in.read() >= 0) {
            // wait for the end of standard input
        }
        // A test server holds nothing that is worth an orderly end.
        Runtime.getRuntime().halt(0);
    }
}
