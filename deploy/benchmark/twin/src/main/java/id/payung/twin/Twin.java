package id.payung.twin;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Twin {

    public static void main(String[] arguments) {
        SpringApplication.run(Twin.class, arguments);
    }
}
