@echo off
rem Starts Convolens: without words its window, with words its command line.
setlocal
set "lib=%~dp0lib"
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
"%java%" @"%lib%\java.options" --module-path "%lib%\javafx" -cp "%lib%\*" "-Dconvolens.call=convolens WORDS" convolens.Launcher %*
exit /b %ERRORLEVEL%
