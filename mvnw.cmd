@echo off
rem Runs Maven: the one on PATH if it is 3.8 or newer (schools often block downloads), otherwise the release pinned in
rem .mvn\wrapper\maven-wrapper.properties, which is fetched once, checked and kept under %USERPROFILE%\.m2\wrapper.
setlocal EnableExtensions DisableDelayedExpansion

if not defined JAVA_HOME goto javaOnPath
if exist "%JAVA_HOME%\bin\java.exe" goto findMaven
echo mvnw: JAVA_HOME is %JAVA_HOME%, which has no bin\java.exe: set it to a JDK 17 or newer>&2
exit /b 1

:javaOnPath
where java >nul 2>nul && goto findMaven
echo mvnw: no java on PATH: install a JDK 17 or newer, or set JAVA_HOME to one>&2
exit /b 1

:findMaven
set "maven=mvn"
set "version="
where mvn >nul 2>nul || goto pinned
for /f "tokens=3" %%v in ('mvn --batch-mode --version 2^>nul ^| findstr /c:"Apache Maven"') do set "version=%%v"
if not defined version goto pinned
for /f "tokens=1,2 delims=." %%a in ("%version%") do set "major=%%a" & set "minor=%%b"
if %major% gtr 3 goto run
if %major% equ 3 if %minor% geq 8 goto run

:pinned
set "properties=%~dp0.mvn\wrapper\maven-wrapper.properties"
set "url="
set "expected="
for /f "usebackq tokens=1,* delims==" %%a in ("%properties%") do (
  if "%%a"=="distributionUrl" set "url=%%b"
  if "%%a"=="distributionSha512Sum" set "expected=%%b"
)
for %%f in ("%url%") do set "archive=%%~nxf"
set "name=%archive:-bin.tar.gz=%"
set "wrapper=%USERPROFILE%\.m2\wrapper"
set "maven=%wrapper%\%name%\bin\mvn.cmd"
if exist "%maven%" goto run
set "missing="
for %%t in (curl certutil tar) do (
  where %%t >nul 2>nul || set "missing=%%t"
)
if not defined missing goto fetch
echo mvnw: %missing% is missing, so Maven cannot be fetched: put a Maven 3.8 or newer on PATH>&2
exit /b 1

:fetch
rem Beside its destination, so that the move at the end is a rename and no half-unpacked Maven is ever found.
set "scratch=%wrapper%\.download-%RANDOM%%RANDOM%"
mkdir "%scratch%" 2>nul
if exist "%scratch%" goto download
echo mvnw: the folder %wrapper% cannot be written: make it writable>&2
exit /b 1

:download
echo mvnw: no Maven 3.8 or newer on PATH; fetching %url%>&2
curl --fail --location --silent --show-error --output "%scratch%\%archive%" "%url%" && goto check
set "reason=cannot download %url%: go online, or put a Maven 3.8 or newer on PATH"
goto failed

:check
set "actual="
for /f "skip=1 delims=" %%h in ('certutil -hashfile "%scratch%\%archive%" SHA512') do if not defined actual set "actual=%%h"
set "actual=%actual: =%"
if /i "%actual%"=="%expected%" goto unpack
set "reason=the SHA-512 of %url% is %actual%, but %properties% expects %expected%: not used"
goto failed

:unpack
tar -xzf "%scratch%\%archive%" -C "%scratch%" && goto keep
set "reason=%archive% cannot be unpacked in %scratch%"
goto failed

:keep
rem Another mvnw may have been faster.
if not exist "%wrapper%\%name%" move "%scratch%\%name%" "%wrapper%\%name%" >nul
rmdir /s /q "%scratch%"
if exist "%maven%" goto run
set "reason=%archive% holds no %name%\bin\mvn.cmd"
goto failed

:failed
echo mvnw: %reason%>&2
if exist "%scratch%" rmdir /s /q "%scratch%"
exit /b 1

:run
set "CONVOLENS_TERMINAL="
call "%maven%" %*
exit /b %ERRORLEVEL%
